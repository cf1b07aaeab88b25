import { Button, Select, Switch } from '@mantine/core';
import type { FormNode, Operation } from '@tandem/forms-core';
import { IconTrash } from '@tabler/icons-react';
import { propertiesOf } from '../canvas/field-words.js';
import { moveFields } from '../canvas/move-fields.js';
import { lastOnPage } from '../canvas/places.js';
import { removeFields } from '../canvas/remove-fields.js';
import { pageOfPlace, useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { useWords, wordsOf } from '../words/index.js';
import { PanelGroup } from './panel-group.js';
import controls from './controls/controls.module.css';
import classes from './panel.module.css';

/** The value that all share; nothing where they differ. */
const shared = <Value,>(values: readonly Value[]): Value | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

/** What several fields have in common, changed in one step. */
export function ManyPanel({ nodes }: { readonly nodes: readonly FormNode[] }) {
  const store = useStudioStore();
  const tree = useStudio((state) => state.tree);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = useWords();
  const count = nodes.length;
  const answered = nodes.filter((node) => node.schema['type'] !== 'null' && !node.computed);
  const required = shared(answered.map((node) => node.required));
  const span = shared(
    nodes.map((node) =>
      propertiesOf(node)
        .find((one) => one.id === 'span')
        ?.read(node),
    ),
  );
  const page = shared(nodes.map((node) => pageOfPlace(tree, node.at)?.id));
  const setAll = (name: 'stepRequired' | 'stepSpan', operations: readonly Operation[]) =>
    actions.doAll({ ru: wordsOf('ru')[name](count), en: wordsOf('en')[name](count) }, operations);
  return (
    <PanelGroup title={words.main}>
      <p className={classes.hint}>{words.manyText}</p>
      <Switch
        classNames={{ body: controls.switch as string, labelWrapper: controls.switchLabel as string }}
        label={words.requiredSwitch}
        description={required === undefined ? words.mixed : undefined}
        labelPosition="left"
        checked={required === true}
        disabled={readOnly || answered.length === 0}
        onChange={(event) => {
          const on = event.currentTarget.checked;
          setAll(
            'stepRequired',
            answered.map((node) => ({ do: 'setRequired', field: node.at, required: on })),
          );
        }}
      />
      <Select
        label={words.width}
        data={[
          { value: '1', label: words.half },
          { value: '2', label: words.whole },
        ]}
        value={typeof span === 'string' ? span : null}
        placeholder={words.mixed}
        disabled={readOnly}
        onChange={(value) => {
          if (value === null) return;
          setAll(
            'stepSpan',
            nodes.map((node) => ({ do: 'setSpan', field: node.at, span: value === '2' ? 2 : 1 })),
          );
        }}
      />
      {tree.pages.length > 1 && (
        <Select
          label={words.page}
          data={tree.pages.map(({ id, title }) => ({ value: id, label: title || id }))}
          value={page ?? null}
          placeholder={words.mixed}
          disabled={readOnly}
          onChange={(id) => {
            if (id !== null && id !== page)
              moveFields(
                store,
                nodes.map((node) => node.at),
                lastOnPage(id),
              );
          }}
        />
      )}
      <Button
        variant="default"
        color="red"
        disabled={readOnly}
        leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
        onClick={() =>
          removeFields(
            store,
            nodes.map((node) => node.at),
          )
        }
      >
        {words.removeMany(count)}
      </Button>
    </PanelGroup>
  );
}
