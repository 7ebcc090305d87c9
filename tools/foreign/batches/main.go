// Command batches checks Specs/vectors/batches.txt with Go's checksum-database
// packages, golang.org/x/mod/sumdb/{note,tlog}, which nobody here wrote.
//
//	batches VECTORS
//
// Of each vector that is to be verified, every batch line's signature is put
// under the message of Specs/batch-signature.md 4 as an ordinary line, and
// note.Open opens the note; tlog.CheckRecord finds the statement's text under
// the root. With one bit of the signature or of the proof flipped both refuse.
// Exit 0 and one line of counts, or 1 and one line that names the vector.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: batches VECTORS")
		os.Exit(64)
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Println("batches:", err)
		os.Exit(1)
	}
	count := 0
	for _, block := range strings.Split(string(data), "\n\n") {
		found, err := check(block)
		if err != nil {
			fmt.Printf("batches: %.60q: %v\n", block, err)
			os.Exit(1)
		}
		count += found
	}
	if count == 0 {
		fmt.Println("batches: no batch line was found")
		os.Exit(1)
	}
	fmt.Printf("batches: ok: %d batch lines under note.Open and tlog.CheckRecord\n", count)
}

// check returns how many batch lines of a vector hold; none where it is to be refused.
func check(block string) (int, error) {
	var keys []string
	var statement string
	verified := false
	for _, line := range strings.Split(block, "\n") {
		name, value, _ := strings.Cut(line, ": ")
		switch name {
		case "expect":
			verified = strings.HasPrefix(value, "verified")
		case "key":
			keys = append(keys, value)
		case "statement":
			statement = strings.ReplaceAll(value, `\n`, "\n")
		}
	}
	if !verified {
		return 0, nil
	}
	text, lines, _ := strings.Cut(statement, "\n\n")
	text += "\n"
	var said struct{ Ledger string }
	if err := json.Unmarshal([]byte(text), &said); err != nil {
		return 0, err
	}
	count := 0
	for i, line := range strings.Split(strings.TrimSuffix(lines, "\n"), "\n") {
		words := strings.Split(line, " ")
		data, err := base64.StdEncoding.DecodeString(words[2])
		if err != nil {
			return 0, err
		}
		if len(data) == 4+64 {
			continue
		}
		if err := checkLine(text, said.Ledger, words[1], keys[i], data); err != nil {
			return 0, err
		}
		count++
	}
	return count, nil
}

func checkLine(text, ledger, name, key string, data []byte) error {
	public, err := base64.StdEncoding.DecodeString(strings.SplitN(key, "+", 3)[2])
	if err != nil {
		return err
	}
	kind := append([]byte(name+"\n\xff"+"feri-batch/1\n"), public[1:]...)
	if id := sha256.Sum256(kind); !bytes.Equal(id[:4], data[:4]) {
		return fmt.Errorf("the key ID is %x, not %x", data[:4], id[:4])
	}
	index := int64(binary.BigEndian.Uint16(data[4:]))
	size := int64(binary.BigEndian.Uint16(data[6:]))
	signature := data[8:72]
	var proof tlog.RecordProof
	for at := 72; at < len(data); at += tlog.HashSize {
		var hash tlog.Hash
		copy(hash[:], data[at:])
		proof = append(proof, hash)
	}
	leaf := tlog.RecordHash([]byte(text))
	root := rootOf(proof, index, size, leaf)
	if err := tlog.CheckRecord(proof, size, root, index, leaf); err != nil {
		return err
	}
	message := fmt.Sprintf("feri-batch/1\nledger %s\nkey %s\nsize %d\nroot %s\n", ledger, name, size, root)
	if err := open(message, name, key, signature); err != nil {
		return err
	}
	flipped := append([]byte(nil), signature...)
	flipped[0] ^= 1
	if open(message, name, key, flipped) == nil {
		return fmt.Errorf("taken with one bit of the signature flipped")
	}
	proof[0][0] ^= 1
	if tlog.CheckRecord(proof, size, root, index, leaf) == nil {
		return fmt.Errorf("taken with one bit of the proof flipped")
	}
	return nil
}

// open has Go's reader of notes open the message with an ordinary signature line.
func open(message, name, key string, signature []byte) error {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return err
	}
	head := binary.BigEndian.AppendUint32(nil, verifier.KeyHash())
	line := base64.StdEncoding.EncodeToString(append(head, signature...))
	whole := message + "\n— " + name + " " + line + "\n"
	opened, err := note.Open([]byte(whole), note.VerifierList(verifier))
	if err != nil {
		return err
	}
	if opened.Text != message || len(opened.Sigs) != 1 {
		return fmt.Errorf("another note was opened")
	}
	return nil
}

// rootOf follows a proof from the leaf up; tlog.CheckRecord then says whether it is one.
func rootOf(proof tlog.RecordProof, index, size int64, leaf tlog.Hash) tlog.Hash {
	last, hash := size-1, leaf
	for _, sibling := range proof {
		for index&1 == 0 && index == last && last > 0 {
			index, last = index>>1, last>>1
		}
		if index&1 == 1 {
			hash = tlog.NodeHash(sibling, hash)
		} else {
			hash = tlog.NodeHash(hash, sibling)
		}
		index, last = index>>1, last>>1
	}
	return hash
}
