import { useState } from 'react';
import { usePort, type ExportKind, type ExportedFile } from '../state/index.js';
import { useSavingNow } from './saving-context.js';

export interface Exporting {
  /** Whether the file was given to the person. */
  readonly exportAs: (kind: ExportKind, options?: { readonly sample?: string }) => Promise<boolean>;
  readonly state: 'rest' | 'wait' | 'failed';
}

/** Takes the draft away as a file. The server makes it of what is saved, so what is not is saved first. */
export const useExport = (): Exporting => {
  const port = usePort();
  const saving = useSavingNow();
  const [state, setState] = useState<Exporting['state']>('rest');
  return {
    state,
    exportAs: async (kind, options) => {
      setState('wait');
      try {
        await saving?.flush();
        give(await port.exportAs(kind, options));
        setState('rest');
        return true;
      } catch {
        setState('failed');
        return false;
      }
    },
  };
};

const KEPT_MS = 60_000;

const give = ({ name, blob }: ExportedFile): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
};
