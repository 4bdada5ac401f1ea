// The live line to the sandbox: one EventSource for the acting person, reopened when it breaks.

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15000;

/** Listens for changes as one person; says when the line is lost and when it is back. */
export class ChangeStream {
  #source = null;
  #timer = 0;
  #retryMs = FIRST_RETRY_MS;
  #lost = false;

  constructor({ onChange, onLost, onBack }) {
    this.onChange = onChange;
    this.onLost = onLost;
    this.onBack = onBack;
  }

  open(person) {
    this.close();
    const source = new EventSource(`/ui/stream?as=${encodeURIComponent(person)}`);
    this.#source = source;
    source.addEventListener("open", () => this.#opened());
    source.addEventListener("change", (event) => this.onChange(JSON.parse(event.data)));
    source.addEventListener("error", () => this.#failed(source, person));
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #opened() {
    this.#retryMs = FIRST_RETRY_MS;
    if (this.#lost) {
      this.#lost = false;
      this.onBack();
    }
  }

  #failed(source, person) {
    if (source !== this.#source) return;
    if (!this.#lost) {
      this.#lost = true;
      this.onLost();
    }
    // The browser reconnects by itself after a cut, but gives up after an answer it did not like.
    if (source.readyState === EventSource.CLOSED) {
      this.#timer = setTimeout(() => this.open(person), this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
    }
  }
}
