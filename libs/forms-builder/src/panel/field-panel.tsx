import { lazy, Suspense } from 'react';
import { Switch } from '@mantine/core';
import type { FormNode } from '@tandem/forms-core';
import { propertiesOf } from '../canvas/field-words.js';
import { rulesOfField } from '../canvas/rule-words.js';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { say } from '@tandem/domain';
import { CheckLinks } from './check-links.js';
import { PropertyControl } from './controls/property-control.js';
import { TextField } from './controls/text-field.js';
import { FieldLocks } from './field-locks.js';
import { FieldMore } from './field-more.js';
import { PanelGroup } from './panel-group.js';
import { WhenShown } from './when-shown.js';
import controls from './controls/controls.module.css';

const LinkedNotice = lazy(() =>
  import('../library/index.js').then((library) => ({ default: library.LinkedNotice })),
);

/** Blocks that are never answered. */
const isSilent = (node: FormNode): boolean => node.schema['type'] === 'null';

/** Everything that can be said of one field. */
export function FieldPanel({ node }: { readonly node: FormNode }) {
  const words = useWords();
  const properties = propertiesOf(node);
  const inGroup = (group: 'main' | 'check' | 'more') =>
    properties
      .filter((property) => property.group === group)
      .map((property) => <PropertyControl key={property.id} node={node} property={property} />);
  const checks = inGroup('check');
  return (
    <>
      {node.schema['x-link'] !== undefined && (
        <Suspense fallback={null}>
          <LinkedNotice at={node.at} />
        </Suspense>
      )}
      <PanelGroup title={words.main}>
        <Words node={node} />
        {!isSilent(node) && <Required node={node} />}
        {inGroup('main')}
      </PanelGroup>
      <WhenShown node={node} />
      {!isSilent(node) && (
        <PanelGroup title={words.checks}>
          {checks}
          <CheckLinks node={node} />
        </PanelGroup>
      )}
      <PanelGroup title={words.moreProperties}>
        {inGroup('more')}
        <FieldMore node={node} />
      </PanelGroup>
      <FieldLocks node={node} />
    </>
  );
}

function Words({ node }: { readonly node: FormNode }) {
  const words = useWords();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const obeysLocks = useStudio((state) => state.info.obeysLocks);
  const locked = readOnly || node.block === 'opaque' || (obeysLocks && node.locks.includes('label'));
  const help = node.schema['description'];
  return (
    <>
      <TextField
        label={words.label}
        value={node.title}
        max={500}
        disabled={locked}
        mark="label"
        onCommit={(title) => {
          const refused = actions.do({ do: 'setTitle', field: node.at, title }, { quiet: true });
          return refused && say(refused.message, language);
        }}
      />
      <TextField
        label={words.help}
        value={typeof help === 'string' ? help : ''}
        max={2000}
        lines={2}
        disabled={locked}
        onCommit={(text) => {
          const refused = actions.do({ do: 'setHelp', field: node.at, help: text }, { quiet: true });
          return refused && say(refused.message, language);
        }}
      />
    </>
  );
}

function Required({ node }: { readonly node: FormNode }) {
  const words = useWords();
  const actions = useStudioActions();
  const readOnly = useStudio((state) => state.readOnly);
  const obeysLocks = useStudio((state) => state.info.obeysLocks);
  const hides = useStudio((state) =>
    rulesOfField(state.definition, state.tree, state.language, node.at).some((rule) => rule.shows),
  );
  return (
    <Switch
      classNames={{ body: controls.switch as string, labelWrapper: controls.switchLabel as string }}
      label={hides ? words.requiredWhenShown : words.requiredSwitch}
      labelPosition="left"
      checked={node.required}
      disabled={readOnly || node.computed || (obeysLocks && node.locks.includes('check'))}
      onChange={(event) =>
        actions.do({ do: 'setRequired', field: node.at, required: event.currentTarget.checked })
      }
    />
  );
}
