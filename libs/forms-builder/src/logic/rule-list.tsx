import { useMemo, useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsSplit2, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { describeRule } from '@tandem/rules';
import { formNames, rulesOf, type FormRule, type FormTree } from '@tandem/forms-core';
import { EmptyState } from '@tandem/ui';
import { pageOfPlace, useStudio, useStudioActions } from '../state/index.js';
import { placeOfName } from './condition-field.js';
import { freshId } from './rule-effects.js';
import { RuleCountLine } from './rule-count.js';
import { RuleEditor } from './rule-editor.js';
import { logicWords } from './words.js';
import classes from './logic.module.css';

const NEW = '=new';

/** Rules of visibility as sentences, by the pages of what they show. */
export function RuleList() {
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const target = useStudio((state) => state.target);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = logicWords(language);
  const rules = useMemo(() => rulesOf(definition.schema), [definition]);
  const groups = useMemo(() => byPage(rules, tree), [rules, tree]);
  const [open, setOpen] = useState(() => (target?.kind === 'rule' ? target.id || NEW : undefined));
  const close = () => setOpen(undefined);
  const beginning: FormRule = {
    id: freshId(
      rules.map((rule) => rule.id),
      'rule',
    ),
    when: true,
    then: [],
  };

  return (
    <section aria-labelledby="logic-rules">
      <header className={classes.head}>
        <div>
          <h2 id="logic-rules">{words.rules}</h2>
          <p className={classes.quiet}>{words.rulesAbout}</p>
        </div>
        {!readOnly && open !== NEW && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setOpen(NEW)}
          >
            {words.addRule}
          </Button>
        )}
      </header>
      {open === NEW && (
        <div className={classes.card} data-open>
          <RuleEditor rule={beginning} isNew onClose={close} />
        </div>
      )}
      {rules.length === 0 && open !== NEW && (
        <EmptyState
          icon={<IconArrowsSplit2 size={28} stroke={1.75} aria-hidden />}
          title={words.noRules}
          text={words.noRulesText}
        />
      )}
      {groups.map((group) => (
        <div key={group.id}>
          {(group.title !== '' || groups.length > 1) && <h3>{group.title || words.elsewhere}</h3>}
          <ul className={classes.list}>
            {group.rules.map((rule) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                open={open === rule.id}
                onOpen={() => setOpen(rule.id)}
                onClose={close}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface RuleGroup {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly FormRule[];
}

/** Rules stand under the page of the first field on which they act; those whose fields are gone, last. */
const byPage = (rules: readonly FormRule[], tree: FormTree): RuleGroup[] => {
  const pageOf = (rule: FormRule) => {
    const first = rule.then[0];
    const name = first?.show ?? first?.require;
    return name === undefined ? undefined : pageOfPlace(tree, placeOfName(name, rule.in))?.id;
  };
  const known = tree.pages.map((page) => ({
    id: page.id,
    title: page.title,
    rules: rules.filter((rule) => pageOf(rule) === page.id),
  }));
  const others = rules.filter((rule) => pageOf(rule) === undefined);
  return [...known, { id: '=others', title: '', rules: others }].filter((group) => group.rules.length > 0);
};

interface RuleCardProps {
  readonly rule: FormRule;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function RuleCard({ rule, open, onOpen, onClose }: RuleCardProps) {
  const definition = useStudio((state) => state.definition);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = logicWords(language);
  const sentence = useMemo(() => {
    const names = formNames(definition, language, rule.in);
    return describeRule(rule, language, names.titleOf, names.optionOf);
  }, [definition, language, rule]);
  return (
    <li className={classes.card} data-open={open}>
      <div className={classes.cardHead}>
        <p className={classes.sentence}>{sentence}.</p>
        {!readOnly && (
          <div className={classes.cardActions}>
            <ActionIcon
              aria-label={words.editRule(sentence)}
              aria-expanded={open}
              onClick={open ? onClose : onOpen}
            >
              <IconPencil size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={words.removeRule(sentence)}
              onClick={() => actions.do({ do: 'removeRule', id: rule.id })}
            >
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </div>
      {open ? (
        <RuleEditor rule={rule} isNew={false} onClose={onClose} />
      ) : (
        <RuleCountLine logic={rule.when} scope={rule.in} words={words} />
      )}
    </li>
  );
}
