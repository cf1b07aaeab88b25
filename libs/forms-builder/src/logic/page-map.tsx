import { useMemo } from 'react';
import { IconEye, IconEyeOff, IconFilter } from '@tabler/icons-react';
import { describeLogic } from '@tandem/rules';
import { formNames } from '@tandem/forms-core';
import { useStudio } from '../state/index.js';
import { mapPages, type MappedPage } from './map-pages.js';
import { logicWords } from './words.js';
import classes from './logic.module.css';

/** Which page is met when: read off the rules, only to be looked at. */
export function PageMap() {
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const words = logicWords(language);
  const pages = useMemo(() => mapPages(definition, tree), [definition, tree]);
  const names = useMemo(() => formNames(definition, language), [definition, language]);
  const quoted = (name: string) =>
    language === 'ru' ? `«${names.titleOf(name)}»` : `“${names.titleOf(name)}”`;
  if (pages.length < 2) return null;
  return (
    <section aria-labelledby="logic-map" className={classes.map}>
      <h2 id="logic-map">{words.map}</h2>
      <p className={classes.quiet}>{words.mapAbout}</p>
      <ol>
        {pages.map((page) => {
          const Icon = page.empty ? IconEyeOff : page.always ? IconEye : IconFilter;
          return (
            <li key={page.id} data-always={page.always}>
              <Icon size={18} stroke={1.75} aria-hidden />
              <div>
                <strong>{page.title || page.id}</strong>{' '}
                <span className={classes.quiet}>{words.fields(page.fields)}</span>
                <p>{sayPage(page)}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );

  function sayPage(page: MappedPage): string {
    if (page.empty) return words.emptyPage;
    if (page.always)
      return page.sometimes.length === 0
        ? words.always
        : `${words.always}; ${words.sometimes(page.sometimes.map((node) => node.title).join(', '))}`;
    const said = page.when.map((rule) => describeLogic(rule.when, language, quoted, names.optionOf));
    return `${words.onlyIf} ${said.join(`, ${words.orIf} `)}`;
  }
}
