import { FileButton, Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './begin.module.css';

export interface FileDropProps {
  readonly busy: boolean;
  readonly name: string | undefined;
  readonly onFile: (file: File) => void;
}

/** A place for one file: dropped, or chosen by a button. */
export function FileDrop({ busy, name, onFile }: FileDropProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <IconFileUpload size={28} stroke={1.5} aria-hidden />
      <span>{name ?? t('studio.dropHere')}</span>
      <FileButton accept=".json,.xlsx,.docx" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={busy}>
            {t(name ? 'studio.otherFile' : 'studio.chooseFile')}
          </Button>
        )}
      </FileButton>
      <span className={classes.wayAbout}>{t('studio.fileKinds')}</span>
    </div>
  );
}
