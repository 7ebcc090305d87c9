package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// tiles reads C2SP tile files for tlog.TileHashReader, which trusts none of them
// before it has hashed them up to the signed root.
type tiles struct {
	dir  string
	kept map[tlog.Tile][]byte
}

func (t tiles) Height() int { return height }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	out := make([][]byte, len(wanted))
	for i, tile := range wanted {
		data, ok := t.kept[tile]
		if !ok {
			read, name, err := readResource(t.dir, tile)
			if err != nil {
				return nil, err
			}
			if len(read) < tile.W*tlog.HashSize {
				return nil, fmt.Errorf("%s: %d bytes, not %d", name, len(read), tile.W*tlog.HashSize)
			}
			data = read[:tile.W*tlog.HashSize]
		}
		out[i] = data
	}
	return out, nil
}

func (t tiles) SaveTiles(proven []tlog.Tile, data [][]byte) {
	for i, tile := range proven {
		t.kept[tile] = data[i]
	}
}

func hashesOf(dir string, tree tlog.Tree) tlog.HashReader {
	return tlog.TileHashReader(tree, tiles{dir, map[tlog.Tile][]byte{}})
}

// compareFiles compares every file under tile/, partials of older sizes too, with
// what the rebuilt tree says it must hold. Files beyond the checkpoint are
// counted: nothing signed vouches for them yet. A tile that the size demands
// and that is not there is an error.
func compareFiles(dir string, tree tlog.Tree, rebuilt memory) (compared, beyond int, err error) {
	for level := 0; tree.N>>(height*level) > 0; level++ {
		width := tree.N >> (height * level)
		for n := int64(0); n<<height < width; n++ {
			tile := tlog.Tile{H: height, L: level, N: n, W: 1 << height}
			if rest := width - n<<height; rest < 1<<height {
				tile.W = int(rest)
			}
			if _, _, err := readResource(dir, tile); err != nil {
				return 0, 0, err
			}
		}
	}
	err = eachFile(dir, tilesRoot, func(name string) error {
		tile, err := tlog.ParseTilePath("tile/8/" +
			strings.Replace(strings.TrimPrefix(name, tilesRoot+"/"), "entries/", "data/", 1))
		if err != nil || pathOf(tile) != name {
			return fmt.Errorf("%s: not a path of a C2SP tile", name)
		}
		level := tile.L
		if level < 0 {
			level = 0
		}
		if tile.N<<height+int64(tile.W) > tree.N>>uint(height*level) {
			beyond++
			return nil
		}
		compared++
		return compareFile(dir, name, tile, rebuilt)
	})
	return compared, beyond, err
}

func compareFile(dir, name string, tile tlog.Tile, rebuilt memory) error {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return err
	}
	leaves := tile
	if tile.L < 0 {
		leaves.L = 0
	}
	want, err := tlog.ReadTileData(leaves, rebuilt)
	if err != nil {
		return fmt.Errorf("%s: %v", name, err)
	}
	if tile.L >= 0 {
		if !bytes.Equal(want, data) {
			return fmt.Errorf("%s: does not hold the hashes of the entries it covers", name)
		}
		return nil
	}
	entries, err := splitBundle(data, tile.W)
	if err != nil {
		return fmt.Errorf("%s: %v", name, err)
	}
	for i, entry := range entries {
		if leaf := tlog.RecordHash(entry); !bytes.Equal(leaf[:], want[i*tlog.HashSize:(i+1)*tlog.HashSize]) {
			return fmt.Errorf("%s: entry %d is not the one in the tree", name, tile.N<<height+int64(i))
		}
	}
	return nil
}

// checkInclusion makes, from the tiles, and checks inclusion proofs for all
// entries, or for 500 spread evenly over a larger tree and the last one.
func checkInclusion(dir string, tree tlog.Tree, rebuilt memory) (int, error) {
	step := int64(1)
	if tree.N > allUpTo {
		step = tree.N / sampled
	}
	reader, checked := hashesOf(dir, tree), 0
	for n := int64(0); n < tree.N; n += step {
		if n+step >= tree.N {
			n = tree.N - 1
		}
		proof, err := tlog.ProveRecord(tree.N, n, reader)
		if err != nil {
			return 0, fmt.Errorf("entry %d: %v", n, err)
		}
		leaf := rebuilt[tlog.StoredHashIndex(0, n)]
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf); err != nil {
			return 0, fmt.Errorf("entry %d: %v", n, err)
		}
		checked++
	}
	return checked, nil
}

// checkConsistency proves, from the tiles, the trees of several sizes to be
// prefixes of the signed one: around every tile edge, and spread evenly.
func checkConsistency(dir string, tree tlog.Tree, rebuilt memory) (int, error) {
	wanted := map[int64]bool{}
	for _, edge := range []int64{1, 256, 65536, tree.N / 2, tree.N - 1} {
		wanted[edge-1], wanted[edge], wanted[edge+1] = true, true, true
	}
	for i := int64(1); i < 20; i++ {
		wanted[tree.N*i/20] = true
	}
	var sizes []int64
	for n := range wanted {
		if 0 < n && n <= tree.N {
			sizes = append(sizes, n)
		}
	}
	sort.Slice(sizes, func(i, j int) bool { return sizes[i] < sizes[j] })
	reader := hashesOf(dir, tree)
	for _, n := range sizes {
		root, err := rootOf(n, rebuilt)
		if err != nil {
			return 0, err
		}
		if err := consistent(tlog.Tree{N: n, Hash: root}, tree, reader); err != nil {
			return 0, fmt.Errorf("size %d: %v", n, err)
		}
	}
	return len(sizes), nil
}

// checkOlder proves every signed checkpoint that was kept to be a prefix of the newest.
func checkOlder(dir string, tree tlog.Tree, verifier note.Verifier) (int, error) {
	reader, checked := hashesOf(dir, tree), 0
	err := eachFile(dir, "checkpoints", func(name string) error {
		old, err := openCheckpoint(dir, name, verifier)
		if err != nil {
			return err
		}
		if err := consistent(old, tree, reader); err != nil {
			return fmt.Errorf("%s: %v", name, err)
		}
		checked++
		return nil
	})
	return checked, err
}

// eachFile calls visit with the path, from dir, of every file below folder, in
// order; a folder that is not there holds none.
func eachFile(dir, folder string, visit func(name string) error) error {
	root := filepath.Join(dir, folder)
	return filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if os.IsNotExist(err) && path == root {
			return nil
		}
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		return visit(name)
	})
}

func consistent(old, tree tlog.Tree, reader tlog.HashReader) error {
	if old.N > tree.N {
		return fmt.Errorf("size %d is larger than the checkpoint's %d", old.N, tree.N)
	}
	if old.N == 0 {
		if empty, _ := rootOf(0, nil); old.Hash != empty {
			return fmt.Errorf("size 0 with the root %v", old.Hash)
		}
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, old.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}
