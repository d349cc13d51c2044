import type { ErrorCode, Result } from './requests.ts';

/** A failed result with its code and a message for developers, never shown as it is. */
export function refusal(code: ErrorCode, message: string): { ok: false; code: ErrorCode; message: string } {
  return { ok: false, code, message };
}

/** True for what a router answers; its value is trusted, since only our own extension can answer. */
export function isResult<T>(value: unknown): value is Result<T> {
  return typeof (value as { ok?: unknown } | null | undefined)?.ok === 'boolean';
}
