/** Every call can be given up; it then rejects with an `AbortError`. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A write also carries one id for each thing the user did, kept over retries: the same id never writes twice. */
export interface WriteOptions extends CallOptions {
  readonly opId: string;
}
