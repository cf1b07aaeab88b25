import { FileButton, Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

export interface FileDropProps {
  readonly busy: boolean;
  readonly name: string | undefined;
  /** Endings that the chooser offers: `.docx,.xlsx`. */
  readonly accept: string;
  /** The same in words, with the largest size. */
  readonly kinds: string;
  readonly onFile: (file: File) => void;
}

/** A place for one file: dropped, or chosen by a button. */
export function FileDrop({ busy, name, accept, kinds, onFile }: FileDropProps) {
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
      <span>{name ?? t('common.dropHere')}</span>
      <FileButton accept={accept} onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={busy}>
            {t(name ? 'common.otherFile' : 'common.chooseFile')}
          </Button>
        )}
      </FileButton>
      <span className={classes.kinds}>{kinds}</span>
    </div>
  );
}
