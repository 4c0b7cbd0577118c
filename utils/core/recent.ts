// Owns a small memory of the results last asked for. It must hold nothing that is secret: what is counted, never what is drawn.

export class Recent<T> {
  readonly #results = new Map<string, T>();
  readonly #most: number;

  /** Keeps this many results, the ones asked for longest ago go first. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The kept result of the key, else a new one; `make` must give the same for the same key. */
  get(key: string, make: () => T): T {
    const result = this.#results.get(key) ?? make();
    this.#results.delete(key);
    this.#results.set(key, result);
    const oldest = this.#results.keys().next();
    if (this.#results.size > this.#most && !oldest.done) this.#results.delete(oldest.value);
    return result;
  }
}
