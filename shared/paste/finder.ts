interface Node {
  readonly next: Map<number, Node>;
  /** Where reading goes on when the text does not: the longest end of what was read that begins a word, too. */
  back: Node | null;
  isWord: boolean;
}

const fresh = (): Node => ({ next: new Map(), back: null, isWord: false });

/** Says whether any of the words stands in a text: one pass over it, however many they are (Aho and Corasick). */
export function finderOf(words: readonly string[]): (text: string) => boolean {
  const root = fresh();
  for (const word of words) addWord(root, word);
  linkBack(root);
  return (text) => {
    let node = root;
    for (let at = 0; at < text.length; at += 1) {
      node = after(root, node, text.charCodeAt(at));
      if (node.isWord) return true;
    }
    return false;
  };
}

function addWord(root: Node, word: string): void {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const known = node.next.get(code) ?? fresh();
    node.next.set(code, known);
    node = known;
  }
  node.isWord = node !== root;
}

/** Level by level, so that what a link leads to has its own already. */
function linkBack(root: Node): void {
  let level: readonly Node[] = [root];
  while (level.length > 0) {
    const below: Node[] = [];
    for (const node of level) {
      for (const [code, child] of node.next) {
        child.back = node.back === null ? root : after(root, node.back, code);
        child.isWord ||= child.back.isWord;
        below.push(child);
      }
    }
    level = below;
  }
}

function after(root: Node, from: Node, code: number): Node {
  for (let node: Node | null = from; node !== null; node = node.back) {
    const next = node.next.get(code);
    if (next !== undefined) return next;
  }
  return root;
}
