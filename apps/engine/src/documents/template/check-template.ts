import type { JsonObject } from '@tandem/domain';
import { Refusal } from '../../problems/problem-error.js';
import { CASE_TAGS } from '../tags/case-tags.js';
import { knownTags, unknownTags } from '../tags/known-tags.js';
import type { KnownTags } from '../tags/tag.js';
import { knownOfMap, type TemplateMap } from '../tags/template-map.js';
import { listArchive, unpackWithin } from '../files/list-archive.js';
import { BrokenTemplate, renderTemplate, tagsUsedIn } from './render-template.js';

const MOST_UNPACKED = 40_000_000;

/** Refuses a Word template of a form that would not render or asks for what the form does not have. */
export const checkTemplate = (template: Buffer, schema: JsonObject, map: TemplateMap): void =>
  checkTemplateTags(template, tagsOfForm(schema, map), 'у этой формы');

/** All that a template of a form may use. */
export const tagsOfForm = (schema: JsonObject, map: TemplateMap): KnownTags => ({
  ...knownTags(schema),
  ...CASE_TAGS,
  ...knownOfMap(map.values),
});

/** Refuses a Word template that would not render or uses tags that nobody fills; each place by its tag. */
export const checkTemplateTags = (template: Buffer, known: KnownTags, whose: string): void => {
  checkPackage(template);
  const used = usedTags(template);
  const unknown = unknownTags(used, known);
  if (unknown.length > 0)
    throw broken(
      unknown
        .slice(0, 20)
        .map((tag) => ({ path: tag, message: `Такой метки ${whose} нет: ${tag}.`, code: 'unknown-tag' })),
    );
  attempt(() => renderTemplate(template, {}));
};

/** Nothing that runs, nothing that is fetched from elsewhere when the document is opened, nothing that swells. */
const checkPackage = (template: Buffer): void => {
  const archive = listArchive(template);
  const parts = archive && unpackWithin(template, archive, MOST_UNPACKED);
  if (!parts || !parts.has('word/document.xml')) throw notWord('Это не документ Word (.docx).');
  if (archive.some((entry) => /vbaProject|activeX|embeddings\//i.test(entry.name)))
    throw notWord('В шаблоне есть макросы или вложенные объекты: сохраните его как обычный документ .docx.');
  for (const [name, content] of parts) {
    if (!name.endsWith('.rels')) continue;
    for (const link of content.toString('utf8').match(/<Relationship [^>]*>/g) ?? [])
      if (/TargetMode="External"/i.test(link) && !/\/hyperlink"/i.test(link))
        throw notWord('Шаблон берёт картинку или другой шаблон с чужого адреса: вставьте их в сам документ.');
  }
};

const usedTags = (template: Buffer) => attempt(() => tagsUsedIn(template));

const attempt = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BrokenTemplate)) throw error;
    throw broken(
      error.problems.map(({ tag, code }) => ({
        path: tag ? `{${tag}}` : '',
        message: explain(tag, code),
        code,
      })),
    );
  }
};

const EXPLAIN: Record<string, (tag: string) => string> = {
  unclosed_tag: (tag) => `У метки «${tag}» нет закрывающей скобки «}».`,
  unopened_tag: (tag) => `Перед «${tag}» нет открывающей скобки «{».`,
  unclosed_loop: (tag) => `Повтор «{#${tag}}» не закрыт: поставьте «{/${tag}}».`,
  unopened_loop: (tag) => `«{/${tag}}» закрывает повтор, который не открыт.`,
  closing_tag_does_not_match_opening_tag: (tag) => `«{/${tag}}» закрывает другой повтор.`,
  duplicate_open_tag: (tag) => `У метки «${tag}» лишняя открывающая скобка.`,
  duplicate_close_tag: (tag) => `У метки «${tag}» лишняя закрывающая скобка.`,
  raw_xml: (tag) => `Метки вида «{@${tag}}» не разрешены: уберите «@».`,
  too_many_values: () => 'Повторы вложены слишком глубоко.',
};

const explain = (tag: string, code: string): string =>
  EXPLAIN[code]?.(tag) ??
  (tag ? `С меткой «${tag}» что-то не так.` : 'Документ не читается как Word (.docx).');

const broken = (errors: NonNullable<Refusal['extra']['errors']>): Refusal =>
  new Refusal(
    422,
    'template-broken',
    {
      ru: 'Шаблон нельзя принять: в нём есть ошибки в метках. Старый шаблон остался в силе.',
      en: 'The template has errors in its tags and was not taken. The old one stays in force.',
    },
    { errors },
  );

const notWord = (ru: string): Refusal =>
  new Refusal(422, 'template-broken', { ru, en: 'The template is not a plain Word document (.docx).' });
