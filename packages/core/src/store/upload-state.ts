import type { ErrorCode } from '../errors/customer-error.js';

/** Why a file did not get in: what is wrong with it, or why the backend failed. */
export type UploadFailure = ErrorCode | 'empty' | 'type-unknown' | 'unreadable';

/** A file on its way into the form; once it is staged it is an attachment of the draft and no upload any more. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly status: 'checking' | 'uploading' | 'failed';
  /** How much of it is there, 0 to 1. */
  readonly share: number;
  /** `failed` only. */
  readonly failure: UploadFailure | null;
  /** Whether it failed for a reason that may pass. */
  readonly canRetry: boolean;
}

const HOPELESS: readonly UploadFailure[] = ['empty', 'type-unknown', 'too-large'];

/** How an upload stands that failed. */
export function failedBy(failure: UploadFailure): Partial<Upload> {
  return { status: 'failed', failure, canRetry: !HOPELESS.includes(failure) };
}

/** Whether a customer saved now would lack a file that a person still expects: a refused one was given up already. */
export function isOwed({ status, canRetry }: Upload): boolean {
  return status !== 'failed' || canRetry;
}
