import { useState } from 'react';
import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconCopy, IconLink, IconTrash } from '@tabler/icons-react';
import type { LibraryBlock } from '@tandem/contracts';
import { StatusChip } from '@tandem/ui';
import { usePort, useStudioActions } from '../state/index.js';
import { clipOf } from './link.js';
import { useLibrary } from './use-library.js';
import type { LibraryWords } from './words.js';
import classes from './library.module.css';

export interface BlockCardProps {
  readonly block: LibraryBlock;
  readonly words: LibraryWords;
  readonly readOnly: boolean;
  readonly onInsert: (block: LibraryBlock, linked: boolean) => void;
}

/** One block: what it holds, whose it is, and the two ways to take it. */
export function BlockCard({ block, words, readOnly, onInsert }: BlockCardProps) {
  const [asking, setAsking] = useState(false);
  const clip = clipOf(block);
  return (
    <li className={classes.block}>
      <div className={classes.blockHead}>
        <h3>{block.title}</h3>
        <StatusChip tone="accent">{words.levels[block.level]}</StatusChip>
        {block.mine && (
          <ActionIcon aria-label={words.remove(block.title)} onClick={() => setAsking(true)}>
            <IconTrash size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {block.about && <p>{block.about}</p>}
      <p className={classes.quiet}>
        {[words.fields(clip?.fields.length ?? 0), words.version(block.version), block.by].join(' · ')}
      </p>
      {!readOnly && clip && (
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
            aria-label={words.copyOf(block.title)}
            onClick={() => onInsert(block, false)}
          >
            {words.insertCopy}
          </Button>
          <Button
            variant="default"
            leftSection={<IconLink size={16} stroke={1.75} aria-hidden />}
            aria-label={words.linkedOf(block.title)}
            title={words.linkedHelp}
            onClick={() => onInsert(block, true)}
          >
            {words.insertLinked}
          </Button>
        </div>
      )}
      {asking && <RemoveDialog {...{ block, words }} onClose={() => setAsking(false)} />}
    </li>
  );
}

interface RemoveDialogProps extends Pick<BlockCardProps, 'block' | 'words'> {
  readonly onClose: () => void;
}

function RemoveDialog({ block, words, onClose }: RemoveDialogProps) {
  const port = usePort();
  const { shelf } = useLibrary();
  const actions = useStudioActions();
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    try {
      await port.library.remove(block.id);
      onClose();
      actions.say(words.removed);
      await shelf.load();
    } catch {
      setFailed(true);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.removeAsk(block.title)}>
      <p>{words.removeText}</p>
      {failed && <p role="alert">{words.failedText}</p>}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button color="red" onClick={() => void remove()}>
          {words.removeYes}
        </Button>
      </div>
    </Modal>
  );
}
