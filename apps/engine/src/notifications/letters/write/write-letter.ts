import { groupOfNotice, localDate, say, type Language } from '@tandem/domain';
import type { LetterNotice, LetterText } from './letter-notice.js';
import { letterWords } from './letter-words.js';
import { letterHtml } from './letter-html.js';
import { subjectOf } from './subject-of.js';

/** More than this nobody reads in a letter; the rest is in the application. */
const MOST = 40;

export interface LetterFor {
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
  /** The address of the application, without a slash at its end. */
  readonly base: string;
}

/** One line of a letter: what happened, about what, when, and where to go on. */
export interface LetterItem {
  readonly sentence: string;
  readonly about: string | null;
  readonly day: string;
  readonly href: string | null;
}

/** A letter of these notices, in the order in which they came. Addresses in it name pages, never who reads them. */
export const writeLetter = (told: readonly LetterNotice[], reader: LetterFor): LetterText => {
  const words = letterWords(reader.language);
  const notices = lastOfEach(told);
  const items = notices.slice(0, MOST).map((one) => itemOf(one, reader));
  const body = {
    greeting: words.greeting(reader.name),
    lead: words.lead(notices.length),
    items,
    more: notices.length > MOST ? words.more(notices.length - MOST) : null,
    action: { words: words.openAll, href: `${reader.base}/tasks` },
  };
  return render(subjectOf(notices, reader.language), body, reader);
};

/** Of reminders of one thing the last holds: «осталось 3 дня» is old when «остался день» stands beside it. */
const lastOfEach = (told: readonly LetterNotice[]): LetterNotice[] => {
  const of = (one: LetterNotice) => `${one.caseId} ${one.template}`;
  const isReminder = (one: LetterNotice) =>
    one.caseId !== null && groupOfNotice(one.template, one.subject) === 'reminders';
  const last = new Map(told.filter(isReminder).map((one) => [of(one), one]));
  return told.filter((one) => !isReminder(one) || last.get(of(one)) === one);
};

/** A letter that says no more than that letters arrive. */
export const writeTrial = (reader: LetterFor): LetterText => {
  const words = letterWords(reader.language);
  return render(
    words.trialSubject,
    { greeting: words.greeting(reader.name), lead: words.trial, items: [], more: null, action: null },
    reader,
  );
};

/** Asks whether an address is right. Whoever reads it may be a stranger: it names nobody. Without a token its link leads nowhere. */
export const writeConfirm = (token: string | null, reader: LetterFor): LetterText => {
  const words = letterWords(reader.language);
  const href = `${reader.base}/confirm-email?lang=${reader.language}${token === null ? '' : `#${token}`}`;
  return render(
    words.confirmSubject,
    {
      greeting: words.greeting(''),
      lead: words.confirm,
      items: [],
      more: words.confirmHow,
      action: { words: words.confirmOpen, href },
    },
    reader,
    { footer: words.confirmFooter, settings: words.confirmSettings },
  );
};

/** The last letter to an address: from now on they go to another, which is not named here. */
export const writeMoved = (at: Date, reader: LetterFor): LetterText => {
  const words = letterWords(reader.language);
  return render(
    words.movedSubject,
    {
      greeting: words.greeting(reader.name),
      lead: words.moved(dayWords(at, reader.zone, reader.language)),
      items: [],
      more: null,
      action: null,
    },
    reader,
    { footer: words.movedFooter },
  );
};

export interface LetterBody {
  readonly greeting: string;
  readonly lead: string;
  readonly items: readonly LetterItem[];
  readonly more: string | null;
  readonly action: { readonly words: string; readonly href: string } | null;
}

const render = (
  subject: string,
  body: LetterBody,
  { language, base }: LetterFor,
  instead: Partial<Pick<LetterFoot, 'footer' | 'settings'>> = {},
): LetterText => {
  const words = letterWords(language);
  const foot = { ...words, ...instead, href: `${base}/settings/letters` };
  return { subject, text: plainText(body, foot), html: letterHtml(subject, body, foot, language) };
};

export interface LetterFoot {
  readonly open: string;
  readonly footer: string;
  readonly settings: string;
  readonly noReply: string;
  readonly href: string;
}

const plainText = ({ greeting, lead, items, more, action }: LetterBody, foot: LetterFoot): string =>
  [
    greeting,
    lead,
    ...items.map((item) =>
      [
        `• ${item.sentence}`,
        `  ${[item.about, item.day].filter(Boolean).join(' · ')}`,
        item.href && `  ${item.href}`,
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    more,
    action && `${action.words}: ${action.href}`,
    ['--', foot.footer, `${foot.settings}: ${foot.href}`, foot.noReply].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n') + '\n';

const itemOf = (notice: LetterNotice, { language, zone, base }: LetterFor): LetterItem => ({
  sentence: say(notice.text, language),
  about: notice.about,
  day: dayWords(notice.at, zone, language),
  href: hrefOf(notice, base),
});

const hrefOf = ({ caseId, surveyId, paperId }: LetterNotice, base: string): string | null => {
  if (paperId !== null) return `${base}/papers/${paperId}`;
  if (surveyId !== null) return `${base}/surveys/${surveyId}`;
  return caseId === null ? null : `${base}/cases/${caseId}`;
};

const dayWords = (at: Date, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru-RU', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
    .format(Date.parse(`${localDate(at.getTime(), zone)}T00:00:00Z`))
    .replace(' ', '\u00a0');
