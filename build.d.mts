/** Builds everything into `out`; `dev` leaves the extension's code unminified. Progress goes to stderr. */
export function build(options?: { out?: string; dev?: boolean }): Promise<void>;
/** Builds where `dist/` is missing or was made from other inputs. */
export function buildIfStale(): Promise<void>;
/** All strings of a language as one catalogue; throws where two rooms use one key. */
export function mergeWords(language: string): Record<string, { message: string }>;
/** The one manifest as a browser wants it: each knows only its own kind of background and settings. */
export function manifestFor(browser: 'chromium' | 'firefox'): Record<string, unknown>;
