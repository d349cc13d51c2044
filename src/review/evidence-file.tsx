import { translate as t } from '../platform/translate.ts';
import { sha256 } from './sha256.ts';

/** Names a file of evidence by its hash; the file itself is not kept. */
export function EvidenceFile({ onHash }: { onHash: (text: string) => void }) {
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
          if (file) void hash(file);
        }}
      />
    </label>
  );
}
