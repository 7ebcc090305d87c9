package main

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// memory holds every hash of a tree in Go's storage order, made from entries alone.
type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index < 0 || index >= int64(len(m)) {
			return nil, fmt.Errorf("hash %d is not in the tree", index)
		}
		hashes[i] = m[index]
	}
	return hashes, nil
}

// rebuild hashes every entry of the tree, compares each with its place in the
// level 0 tiles, and the root of them all with the signed one.
func rebuild(dir string, tree tlog.Tree) (memory, error) {
	var stored memory
	var unequal error // the first entry that is not the one of its tile
	var itsTile string
	for first := int64(0); first < tree.N; first += 1 << height {
		width := tree.N - first
		if width > 1<<height {
			width = 1 << height
		}
		bundle := tlog.Tile{H: height, L: -1, N: first >> height, W: int(width)}
		data, name, err := readResource(dir, bundle)
		if err != nil {
			return nil, err
		}
		entries, err := splitBundle(data, int(width))
		if err != nil {
			return nil, fmt.Errorf("%s: %v", name, err)
		}
		leaves := bundle
		leaves.L = 0
		tile, tileName, err := readResource(dir, leaves)
		if err != nil {
			return nil, err
		}
		for i, entry := range entries {
			leaf := tlog.RecordHash(entry)
			at := i * tlog.HashSize
			if unequal == nil && (len(tile) < at+tlog.HashSize || !bytes.Equal(leaf[:], tile[at:at+tlog.HashSize])) {
				unequal = fmt.Errorf("entry %d of %s hashes to %v, not to what %s holds",
					first+int64(i), name, leaf, tileName)
				itsTile = tileName
			}
			hashes, err := tlog.StoredHashesForRecordHash(first+int64(i), leaf, stored)
			if err != nil {
				return nil, err
			}
			stored = append(stored, hashes...)
		}
	}
	root, err := rootOf(tree.N, stored)
	switch {
	case err != nil:
		return nil, err
	case unequal != nil && root == tree.Hash:
		return nil, fmt.Errorf("%s: all entries hash to the signed root, but %v", itsTile, unequal)
	case unequal != nil:
		return nil, unequal
	case root != tree.Hash:
		return nil, fmt.Errorf("%d entries hash to the root %v, not to the signed %v", tree.N, root, tree.Hash)
	}
	return stored, nil
}

// splitBundle returns the first width entries of a bundle: uint16 big-endian
// length, then that many bytes; the bundle holds that many exactly, or 256.
func splitBundle(data []byte, width int) ([][]byte, error) {
	var entries [][]byte
	for rest := data; len(rest) > 0; {
		if len(rest) < 2 {
			return nil, fmt.Errorf("ends within the length of entry %d of the bundle", len(entries))
		}
		n := int(binary.BigEndian.Uint16(rest))
		if len(rest) < 2+n {
			return nil, fmt.Errorf("ends within entry %d of the bundle", len(entries))
		}
		entries = append(entries, rest[2:2+n])
		rest = rest[2+n:]
	}
	if len(entries) != width && len(entries) != 1<<height {
		return nil, fmt.Errorf("holds %d entries, not %d", len(entries), width)
	}
	return entries[:width], nil
}
