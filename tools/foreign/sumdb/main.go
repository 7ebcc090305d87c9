// Command sumdb checks a ledger directory with Go's checksum-database packages,
// golang.org/x/mod/sumdb/{note,tlog}, which nobody here wrote.
//
//	sumdb LEDGERDIR VKEYFILE
//
// A ledger is a C2SP tlog-tiles directory:
//
//	checkpoint                     a signed note: origin, size, base64 root
//	checkpoints/…                  older signed checkpoints, if any were kept
//	tile/<L>/<N>[.p/<W>]           256 (or W) hashes of 32 bytes
//	tile/entries/<N>[.p/<W>]       256 (or W) entries, each with a uint16 length
//
// It opens the checkpoint under the key, hashes every entry, rebuilds the whole
// tree from the entries alone, compares it with the signed root and with every
// file under tile/, then makes and checks inclusion and consistency proofs from
// the tiles. Exit 0 and one line of counts, or 1 and one line that names the
// entry or the file.
package main

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height    = 8 // of a C2SP tile: 256 hashes
	allUpTo   = 2000
	sampled   = 500
	tilesRoot = "tile"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: sumdb LEDGERDIR VKEYFILE")
		os.Exit(64)
	}
	line, err := audit(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Println("sumdb: rejected:", err)
		os.Exit(1)
	}
	fmt.Println("sumdb: ok:", line)
}

func audit(dir, keyFile string) (string, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return "", err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(key)))
	if err != nil {
		return "", fmt.Errorf("%s: %v", keyFile, err)
	}
	tree, err := openCheckpoint(dir, "checkpoint", verifier)
	if err != nil {
		return "", err
	}
	rebuilt, err := rebuild(dir, tree)
	if err != nil {
		return "", err
	}
	files, beyond, err := compareFiles(dir, tree, rebuilt)
	if err != nil {
		return "", err
	}
	included, err := checkInclusion(dir, tree, rebuilt)
	if err != nil {
		return "", err
	}
	sizes, err := checkConsistency(dir, tree, rebuilt)
	if err != nil {
		return "", err
	}
	older, err := checkOlder(dir, tree, verifier)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s: size %d, root %v, %d entries hashed, %d files compared"+
		" (%d beyond the checkpoint), %d inclusion proofs, %d consistency proofs, %d older checkpoints",
		verifier.Name(), tree.N, tree.Hash, tree.N, files, beyond, included, sizes, older), nil
}

// openCheckpoint returns the tree head in the ledger's file name once verifier's
// key has signed it and its text is exactly origin, size and root.
func openCheckpoint(dir, name string, verifier note.Verifier) (tlog.Tree, error) {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("%s: %v", name, err)
	}
	for _, sig := range append(opened.Sigs, opened.UnverifiedSigs...) {
		// Go's decoder forgives stray bits in the last character; C2SP does not.
		raw, err := base64.StdEncoding.Strict().DecodeString(sig.Base64)
		if err != nil || base64.StdEncoding.EncodeToString(raw) != sig.Base64 {
			return tlog.Tree{}, fmt.Errorf("%s: signature of %s is not canonical base64", name, sig.Name)
		}
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 {
		return tlog.Tree{}, fmt.Errorf("%s: %d lines of text, not origin, size and root", name, len(lines)-1)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, fmt.Errorf("%s: size %q", name, lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil || root.String() != lines[2] {
		return tlog.Tree{}, fmt.Errorf("%s: root %q", name, lines[2])
	}
	if lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("%s: origin %q, not %q", name, lines[0], verifier.Name())
	}
	return tlog.Tree{N: size, Hash: root}, nil
}

// rootOf is tlog.TreeHash with the empty root of RFC 6962, SHA-256 of nothing;
// Go's own for an empty tree is all zero.
func rootOf(n int64, r tlog.HashReader) (tlog.Hash, error) {
	if n == 0 {
		return sha256.Sum256(nil), nil
	}
	return tlog.TreeHash(n, r)
}

// readResource returns the bytes of the resource, at its own width or, since a
// log may drop a partial once it is full, from the full one.
func readResource(dir string, tile tlog.Tile) (data []byte, name string, err error) {
	name = pathOf(tile)
	data, err = os.ReadFile(filepath.Join(dir, name))
	if os.IsNotExist(err) && tile.W < 1<<height {
		whole := tile
		whole.W = 1 << height
		if data, err := os.ReadFile(filepath.Join(dir, pathOf(whole))); err == nil {
			return data, pathOf(whole), nil
		}
	}
	return data, name, err
}

// pathOf is C2SP's path of a tile: Go's without the height, bundles being "entries".
func pathOf(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), "tile/8/")
	return tilesRoot + "/" + strings.Replace(path, "data/", "entries/", 1)
}
