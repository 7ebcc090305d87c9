// Command client reads a ledger over HTTP with Go's checksum-database packages, which nobody here
// wrote: it opens the checkpoint under the key, lets tlog fetch and authenticate tiles, and checks
// that entries of the bundles are in the tree.
//
//	client URL VKEYFILE
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type tiles struct{ url string }

func (t tiles) Height() int                                { return 8 }
func (t tiles) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, err := get(t.url + "/tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func get(url string) ([]byte, error) {
	answer, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		return nil, fmt.Errorf("%s: %s", url, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func read(url, keyFile string) (int64, int, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return 0, 0, err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(key)))
	if err != nil {
		return 0, 0, err
	}
	data, err := get(url + "/checkpoint")
	if err != nil {
		return 0, 0, err
	}
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return 0, 0, err
	}
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, 0, err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return 0, 0, err
	}
	tree := tlog.Tree{N: size, Hash: root}
	hashes := tlog.TileHashReader(tree, tiles{url})
	checked := 0
	for first := int64(0); first < size; first += 256 {
		bundle := tlog.Tile{H: 8, L: -1, N: first / 256, W: 256}
		if size-first < 256 {
			bundle.W = int(size - first)
		}
		path := strings.Replace(strings.TrimPrefix(bundle.Path(), "tile/8/"), "data/", "entries/", 1)
		data, err := get(url + "/tile/" + path)
		if err != nil {
			return 0, 0, err
		}
		for n := first; n < first+int64(bundle.W); n++ {
			length := int(binary.BigEndian.Uint16(data))
			entry := data[2 : 2+length]
			data = data[2+length:]
			proof, err := tlog.ProveRecord(size, n, hashes)
			if err != nil {
				return 0, 0, err
			}
			if err := tlog.CheckRecord(proof, size, root, n, tlog.RecordHash(entry)); err != nil {
				return 0, 0, fmt.Errorf("entry %d: %v", n, err)
			}
			checked++
		}
	}
	return size, checked, nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: client URL VKEYFILE")
		os.Exit(64)
	}
	size, checked, err := read(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Println("rejected:", err)
		os.Exit(1)
	}
	fmt.Printf("size %d, %d entries proved\n", size, checked)
}
