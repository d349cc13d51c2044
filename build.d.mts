/** Builds everything into `out`; `dev` leaves the extension's code unminified. Progress goes to stderr. */
export function build(options?: { out?: string; dev?: boolean }): Promise<void>;
/** Builds where `dist/` or a part of it is missing, or was made from other inputs. */
export function buildIfStale(): Promise<void>;
