import { useState } from 'react';
import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { clipFields } from '@tandem/forms-core';
import type { LibraryBlock } from '@tandem/contracts';
import { outermost, usePort, useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { useLibrary } from './use-library.js';
import { libraryWords } from './words.js';
import classes from './library.module.css';

/** The selected fields become a block that other forms can take. */
export function KeepBlockDialog({ onClose }: { readonly onClose: () => void }) {
  const port = usePort();
  const store = useStudioStore();
  const actions = useStudioActions();
  const { blocks, shelf } = useLibrary();
  const language = useStudio((state) => state.language);
  const words = libraryWords(language);
  const [places] = useState(() => outermost(store.getState().selection));
  const [title, setTitle] = useState(() => store.getState().tree.byPlace.get(places[0] ?? '')?.title ?? '');
  const [about, setAbout] = useState('');
  const [level, setLevel] = useState<LibraryBlock['level']>(port.library.levels[0] ?? 'personal');
  const [state, setState] = useState<'ask' | 'wait' | 'failed'>('ask');
  const name = title.trim();
  const same =
    typeof blocks === 'string'
      ? undefined
      : blocks.find((block) => block.mine && block.level === level && block.title === name);

  const keep = async () => {
    setState('wait');
    try {
      const clip = clipFields(store.getState().document, places);
      const block = await port.library.keep({
        ...{ level, title: name, about: about.trim() },
        clip: { ...clip },
      });
      onClose();
      actions.say(words.kept(block.title, block.version));
      await shelf.load();
    } catch {
      setState('failed');
    }
  };

  return (
    <Modal opened onClose={onClose} title={words.keep}>
      <div className={classes.dialog}>
        <p>{words.keepCount(places.length)}</p>
        <TextInput
          data-autofocus
          label={words.name}
          description={same ? words.keepRaised(same.title, same.version + 1) : undefined}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={words.about}
          maxLength={500}
          autosize
          minRows={2}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
        />
        <Select
          label={words.keepAt}
          data={port.library.levels.map((value) => ({ value, label: words.levels[value] }))}
          value={level}
          allowDeselect={false}
          onChange={(value) => value && setLevel(value as LibraryBlock['level'])}
        />
        {state === 'failed' && <p role="alert">{words.keepFailed}</p>}
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={name === ''} loading={state === 'wait'} onClick={() => void keep()}>
          {words.keepYes}
        </Button>
      </div>
    </Modal>
  );
}
