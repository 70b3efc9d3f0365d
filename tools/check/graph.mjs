/** Groups of files that import each other in a circle; `edges` maps a file to the files it imports. */
export function circles(edges) {
  const state = new Map();
  const stack = [];
  const found = [];
  let counter = 0;
  const visit = (file) => {
    const own = { index: counter, low: counter, onStack: true };
    counter += 1;
    state.set(file, own);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!state.has(next)) own.low = Math.min(own.low, visit(next).low);
      else if (state.get(next).onStack) own.low = Math.min(own.low, state.get(next).index);
    }
    if (own.low === own.index) {
      const group = stack.splice(stack.indexOf(file));
      for (const member of group) state.get(member).onStack = false;
      if (group.length > 1 || (edges.get(file) ?? []).includes(file)) found.push(group);
    }
    return own;
  };
  for (const file of edges.keys()) if (!state.has(file)) visit(file);
  return found;
}
