import { translate as t } from '../platform/translate.ts';
import { problemOf } from './problem.ts';
import { sha256 } from './sha256.ts';
import type { ReviewLog } from './use-log.ts';

interface Props {
  onHash: (text: string) => void;
  say: ReviewLog['say'];
}

/** Names a file of evidence by its hash; the file itself is not kept. */
export function EvidenceFile({ onHash, say }: Props) {
  const hash = async (file: File): Promise<void> => {
    onHash(`${file.name} ${await sha256(new Uint8Array(await file.arrayBuffer()))}`);
  };
  return (
    <label class="small">
      {t('review_evidence_file')}{' '}
      <input
        type="file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) hash(file).catch((error: unknown) => say(problemOf(error)));
        }}
      />
    </label>
  );
}
