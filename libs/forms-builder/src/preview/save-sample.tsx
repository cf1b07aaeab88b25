import { useMemo, useState } from 'react';
import { Button, Checkbox, Modal, Radio, Select, TextInput } from '@mantine/core';
import type { JsonObject } from '@tandem/domain';
import { placeOf, type FormProblem, type FormSample, type FormTree } from '@tandem/forms-core';
import type { PreviewWords } from './words.js';
import classes from './preview.module.css';

export interface SaveSampleProps {
  readonly answers: JsonObject;
  /** What the form says of the answers now; nothing where it cannot judge. */
  readonly errors: readonly FormProblem[];
  readonly tree: FormTree;
  readonly taken: readonly string[];
  readonly suggested: string;
  readonly words: PreviewWords;
  readonly onSave: (sample: FormSample) => void;
  readonly onClose: () => void;
}

interface Place {
  readonly path: string;
  readonly label: string;
}

/** Typed answers become a sample, or a refusal that the form has to keep making. */
export function SaveSample(props: SaveSampleProps) {
  const { answers, errors, tree, taken, suggested, words, onSave, onClose } = props;
  const [title, setTitle] = useState(suggested);
  const [refused, setRefused] = useState(errors.length > 0);
  const [chosen, setChosen] = useState<readonly string[]>(() => [...new Set(errors.map((one) => one.path))]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const found = useMemo(() => placesOf(errors, tree), [errors, tree]);
  const others = useMemo(
    () =>
      [...tree.byPlace.values()]
        .filter((node) => node.at !== '' && !node.at.includes('*'))
        .map((node) => ({ value: node.at, label: node.title || node.key })),
    [tree],
  );
  const places: readonly Place[] = [
    ...found,
    ...added
      .filter((path) => !found.some((one) => one.path === path))
      .map((path) => ({ path, label: titleAt(path, tree) })),
  ];
  const name = title.trim();
  const save = () => {
    onSave({ title: name, data: answers, ...(refused ? { errors: [...chosen] } : {}) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.saveTitle}>
      <p className={classes.factsText}>{words.saveText}</p>
      <TextInput
        data-autofocus
        label={words.name}
        description={taken.includes(name) ? words.nameTaken : words.nameHelp}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Radio.Group
        mt="sm"
        label={words.expect}
        description={errors.length === 0 ? words.nowAccepts : words.nowRefuses(found.length)}
        value={refused ? 'refuse' : 'accept'}
        onChange={(value) => setRefused(value === 'refuse')}
      >
        <Radio value="accept" label={words.expectValid} mt="xs" />
        <Radio value="refuse" label={words.expectInvalid} mt="xs" />
      </Radio.Group>
      {refused && (
        <Checkbox.Group
          mt="sm"
          label={words.where}
          description={found.length > 0 ? words.whereHelp : words.whereNone}
          value={[...chosen]}
          onChange={setChosen}
        >
          <div className={classes.places}>
            {places.map((place) => (
              <Checkbox key={place.path} value={place.path} label={place.label} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {refused && (
        <Select
          mt="sm"
          searchable
          label={words.addWhere}
          data={others.filter((one) => !places.some((place) => place.path === one.value))}
          value={null}
          onChange={(value) => {
            if (value === null) return;
            setAdded([...added, value]);
            setChosen([...chosen, value]);
          }}
        />
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={name === '' || (refused && chosen.length === 0)} onClick={save}>
          {words.saveYes}
        </Button>
      </div>
    </Modal>
  );
}

const titleAt = (path: string, tree: FormTree): string => {
  const node = tree.byPlace.get(placeOf(path));
  return node === undefined || node.at === '' ? path : node.title || node.key;
};

/** Each place once, with the first thing that is said of it. */
const placesOf = (errors: readonly FormProblem[], tree: FormTree): Place[] => {
  const said = new Map<string, string>();
  for (const { path, message } of errors) if (!said.has(path)) said.set(path, message);
  return [...said].map(([path, message]) => ({ path, label: `${titleAt(path, tree)}: ${message}` }));
};
