import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useStudioActions } from '../../state/index.js';
import { useWords } from '../../words/index.js';

interface StudioModalProps {
  readonly title: string;
  readonly size?: string;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A dialog of the studio: it closes at once, so that the focus is back before the next key. */
export function StudioModal({ title, size = 'md', onClose, children }: StudioModalProps) {
  const actions = useStudioActions();
  const words = useWords();
  return (
    <Modal
      opened
      onClose={onClose ?? (() => actions.openDialog(undefined))}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': words.close }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  );
}
