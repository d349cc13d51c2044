import { browser } from '../platform/browser.ts';
import { leaveFile } from '../platform/list-store.ts';
import { translate as t } from '../platform/translate.ts';
import { UPDATE_PERMISSION } from '../platform/update-host.ts';
import type { ListsChange, ListsState, Result } from '../protocol/requests.ts';
import { ask } from '../ui/ask.ts';
import { dateWords, today } from '../ui/dates.ts';
import { messageLocale } from '../ui/age-words.ts';
import { FileButton } from './file-button.tsx';
import { problemWords } from './lists-problem.ts';
import { Choice, LockedNote } from './section.tsx';
import type { ListsView } from './use-lists.ts';

interface Props {
  lists: ListsState;
  busy: boolean;
  change: ListsView['change'];
}

/** Renewing the lists: from a file, from data.trade.gov, or back to the packaged ones. */
export function ListsActions({ lists: { news, updates }, busy, change }: Props) {
  const take = (file: File): Promise<void> =>
    change('options_lists_imported', async () => {
      const key = await leaveFile(file);
      return ask('lists/import', { file: key, asOf: dayOf(file) });
    });
  const { locked } = updates;
  const turn = (on: boolean): void => {
    // First thing in the click: later the browser no longer takes it for the user's wish.
    const permitted = on ? browser.permissions.request(UPDATE_PERMISSION) : Promise.resolve(true);
    void permitted.then(async (isPermitted) => {
      if (isPermitted) await change(on ? 'options_lists_imported' : '', () => ask('lists/updates', { on }));
      else
        await change('options_lists_updates_refused', () =>
          locked ? asTheyAre() : ask('lists/updates', { on: false }),
        );
      if (!on) await browser.permissions.remove(UPDATE_PERMISSION);
    });
  };
  return (
    <>
      <p class="soft">{t('options_lists_import_detail')}</p>
      <div class="inline">
        <FileButton
          label={t('options_lists_import')}
          accept="text/csv,.csv,application/json,.json"
          disabled={busy}
          onFile={take}
        />
        {news && (
          <button
            disabled={busy}
            onClick={() => void change('options_lists_packaged_done', () => ask('lists/packaged', {}))}
          >
            {t('options_lists_packaged')}
          </button>
        )}
      </div>
      {locked && <LockedNote />}
      {locked && updates.problem?.code === 'permission' ? (
        // The policy wants updates; the permission is still the user's to give.
        <button class="alone" disabled={busy} onClick={() => turn(true)}>
          {t('options_lists_updates')}
        </button>
      ) : (
        <Choice
          type="checkbox"
          name="lists-updates"
          value="updates"
          checked={updates.on}
          disabled={busy || locked}
          label={t('options_lists_updates')}
          detail={t('options_lists_updates_detail')}
          onChange={turn}
        />
      )}
      {updates.problem && (
        <p class="stale">
          {t(
            'options_lists_updates_failed',
            dateWords(updates.tried, messageLocale(t)),
            problemWords(updates.problem),
          )}
        </p>
      )}
    </>
  );
}

/** What a policy turned on stays on: there is nothing to turn off. */
async function asTheyAre(): Promise<Result<ListsChange>> {
  const reply = await ask('lists/state', {});
  return reply.ok ? { ok: true, value: { lists: reply.value, problem: null } } : reply;
}

/** The day on which the file was saved: the list itself carries none. */
function dayOf(file: File): string {
  const day = new Date(file.lastModified).toISOString().slice(0, 10);
  return day < today() ? day : today();
}
