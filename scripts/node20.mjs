// Vitest 5 uses what Node has only from 21 on (to print a failed test, for one). This gives Node 20 the same, so that 20.20 is enough.

/**
 * @template Key, Item
 * @param {Iterable<Item>} items
 * @param {(item: Item, index: number) => Key} keyOf
 * @returns {Map<Key, Item[]>}
 */
function groupBy(items, keyOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function withResolvers() {
  let resolve
  let reject
  const promise = new Promise((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

/**
 * @param {object} target
 * @param {string} name
 * @param {(...args: never[]) => unknown} value
 */
function provide(target, name, value) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

provide(Map, 'groupBy', groupBy)
provide(Object, 'groupBy', (/** @type {Parameters<typeof groupBy>} */ ...given) =>
  Object.fromEntries(groupBy(...given)),
)
provide(Promise, 'withResolvers', withResolvers)
