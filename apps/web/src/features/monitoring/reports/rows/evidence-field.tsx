import { ActionIcon, Button, FileButton, TextInput } from '@mantine/core';
import { IconLink, IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filePort } from '../../../../shared/files/file-port.js';
import { useReportScreen } from '../report-screen.js';
import { EvidenceLink } from './evidence-link.js';
import { fileEvidence, isAddress } from './evidence.js';
import classes from './rows.module.css';
import type { ShownRow } from './shown-row.js';
import { writeRow } from './write-row.js';

const MOST = 20;

/** What shows that it was done: addresses on the web and files. */
export function EvidenceField({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const { write } = useReportScreen();
  const { row, evidence } = shown;
  const set = (next: (list: readonly string[]) => readonly string[]) =>
    write?.(t('report.deeds.evidence', { label: row.label }), (draft) =>
      writeRow(row.measure, { evidence: [...next(draft.entries[row.measure]?.evidence ?? [])] })(draft),
    );
  if (!write && evidence.length === 0) return null;
  return (
    <div className={classes.evidence}>
      <b className={classes.name}>{t('report.evidence.title')}</b>
      {evidence.length > 0 && (
        <ul className={classes.links}>
          {evidence.map((one) => (
            <li key={one}>
              <EvidenceLink evidence={one} />
              {write && (
                <ActionIcon
                  size={24}
                  aria-label={t('report.evidence.remove')}
                  onClick={() => set((list) => list.filter((other) => other !== one))}
                >
                  <IconX size={14} stroke={1.75} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {write && evidence.length < MOST && (
        <AddEvidence
          place={`row/${row.measure}/evidence`}
          onAdd={(one) => set((list) => (list.includes(one) ? list : [...list, one]))}
        />
      )}
    </div>
  );
}

function AddEvidence({
  place,
  onAdd,
}: {
  readonly place: string;
  readonly onAdd: (evidence: string) => void;
}) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string>();
  const [gone, setGone] = useState<number>();
  const add = () => {
    const text = address.trim();
    if (text === '') return;
    if (!isAddress(text)) return setProblem(t('report.evidence.notAddress'));
    onAdd(text);
    setAddress('');
    setProblem(undefined);
  };
  const upload = async (file: File | null) => {
    if (!file) return;
    setGone(0);
    setProblem(undefined);
    try {
      const stored = await filePort.upload(file, setGone);
      onAdd(fileEvidence(stored.id));
    } catch (error) {
      const said = error instanceof Error && error.message !== 'offline' ? error.message : undefined;
      setProblem(said ?? t('report.evidence.offline'));
    } finally {
      setGone(undefined);
    }
  };
  return (
    <div className={classes.add}>
      <TextInput
        className={classes.grows}
        aria-label={t('report.evidence.address')}
        placeholder="https://"
        data-place={place}
        leftSection={<IconLink size={14} stroke={1.75} aria-hidden />}
        value={address}
        error={problem}
        maxLength={1000}
        onChange={(event) => setAddress(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
      <FileButton onChange={(file) => void upload(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={gone !== undefined}
            leftSection={<IconPaperclip size={14} stroke={1.75} aria-hidden />}
          >
            {t('report.evidence.file')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
