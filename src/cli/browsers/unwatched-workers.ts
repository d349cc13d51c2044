const SWITCH = 'PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK';

/**
 * Browsers opened from now on keep no copies for Playwright: it has Chromium keep all that a worker fetches, in the
 * worker's process, and a measure of its memory would hold that too. Answers what takes it back.
 */
export function unwatchWorkers(): () => void {
  process.env[SWITCH] = '1';
  return () => delete process.env[SWITCH];
}
