// Keeps what was worked out, so that the same is not worked out twice.

/** Answers kept at most, then all are forgotten: a long-running server must not collect every word that it was ever sent. */
const MOST = 20_000;

/** `make`, asked once for each key that it gives something for. */
export function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const kept = new Map<K, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const made = make(key);
    if (made !== undefined) kept.set(key, made);
    return made;
  };
}

/** The same for objects: what was made for one goes when it goes. */
export function rememberedFor<K extends object, T extends object>(make: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, T>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    return made;
  };
}
