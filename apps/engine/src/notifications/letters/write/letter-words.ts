import { counted, type Language, type NoticeGroup } from '@tandem/domain';

/** What stands in letters besides the notices themselves. */
export interface LetterWords {
  readonly greeting: (name: string) => string;
  readonly lead: (count: number) => string;
  readonly open: string;
  readonly openAll: string;
  readonly more: (count: number) => string;
  readonly footer: string;
  readonly settings: string;
  readonly noReply: string;
  /** After the first of several in a subject. */
  readonly andMore: (count: number) => string;
  /** A subject without names, where the notice itself has one. */
  readonly plain: { readonly [group in NoticeGroup]: string };
  readonly trialSubject: string;
  readonly trial: string;
  readonly confirmSubject: string;
  readonly confirm: string;
  readonly confirmHow: string;
  readonly confirmOpen: string;
  readonly confirmFooter: string;
  readonly confirmSettings: string;
  readonly movedSubject: string;
  readonly moved: (day: string) => string;
  readonly movedFooter: string;
}

const notices = (count: number): string => counted(count, ['уведомление', 'уведомления', 'уведомлений']);

const RU: LetterWords = {
  greeting: (name) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
  lead: (count) => (count === 1 ? 'В «Тандеме» для вас новое.' : `В «Тандеме» для вас ${notices(count)}.`),
  open: 'Открыть в «Тандеме»',
  openAll: 'Открыть мои задачи',
  more: (count) => `И ещё ${notices(count)} — в «Тандеме».`,
  footer:
    'Письмо пришло, потому что вы работаете в «Тандеме». Прочитанное в приложении в письма не попадает.',
  settings: 'Когда и о чём писать, можно изменить в настройках писем',
  noReply: 'Отвечать на это письмо не нужно: ответов никто не читает.',
  andMore: (count) => ` — и\u00a0ещё ${count}`,
  plain: {
    tasks: 'Для вас есть новое',
    reminders: 'Подходит срок: посмотрите, что сделать',
    approvals: 'Новое по согласованию дорожной карты',
    monitoring: 'Новое по отчёту',
    surveys: 'Новое об опросе',
    documents: 'Документ готов',
  },
  trialSubject: 'Пробное письмо из «Тандема»',
  trial: 'Если вы это читаете, письма до вас доходят. Больше ничего делать не нужно.',
  confirmSubject: 'Подтвердите адрес для писем из «Тандема»',
  confirm:
    'Этот адрес указали в «Тандеме», чтобы присылать на него уведомления. Если это ваш адрес, откройте ссылку и нажмите «Подтвердить».',
  confirmHow: 'Ссылка действует три дня и срабатывает один раз. Входить в «Тандем» для этого не нужно.',
  confirmOpen: 'Подтвердить адрес',
  confirmFooter:
    'Если вы не знаете, о чём речь, ничего не делайте: адрес не подтвердится, и уведомления сюда не придут.',
  confirmSettings: 'Указать другой адрес можно в настройках писем',
  movedSubject: 'Письма из «Тандема» теперь приходят на другой адрес',
  moved: (day) =>
    `Адрес для ваших писем изменён ${day}: новый подтверждён, и сюда уведомления больше не приходят. Если вы этого не меняли, скажите тому, кто ведёт список сотрудников вашей организации, и смените пароль.`,
  movedFooter: 'Письмо пришло, потому что раньше на этот адрес приходили уведомления «Тандема».',
};

const EN: LetterWords = {
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  lead: (count) =>
    count === 1 ? 'There is news for you in Tandem.' : `There are ${count} notices for you in Tandem.`,
  open: 'Open in Tandem',
  openAll: 'Open my tasks',
  more: (count) => `And ${count}\u00a0${count === 1 ? 'more notice' : 'more notices'} in Tandem.`,
  footer: 'You get this letter because you work in Tandem. What you have read there is left out.',
  settings: 'Choose when and about what to get letters',
  noReply: 'Please do not answer this letter: nobody reads the answers.',
  andMore: (count) => ` and ${count} more`,
  plain: {
    tasks: 'There is news for you',
    reminders: 'A deadline is near: see what to do',
    approvals: 'News of a roadmap’s approval',
    monitoring: 'News of a report',
    surveys: 'News of a survey',
    documents: 'A document is ready',
  },
  trialSubject: 'A trial letter from Tandem',
  trial: 'If you are reading this, letters reach you. There is nothing else to do.',
  confirmSubject: 'Confirm your address for letters from Tandem',
  confirm:
    'This address was given in Tandem to send notices to. If it is yours, open the link and press “Confirm”.',
  confirmHow: 'The link holds for three days and works once. You need not sign in to Tandem for it.',
  confirmOpen: 'Confirm the address',
  confirmFooter:
    'If you do not know what this is about, do nothing: the address will not be confirmed, and no notices will come here.',
  confirmSettings: 'Give another address in the settings of letters',
  movedSubject: 'Letters from Tandem now go to another address',
  moved: (day) =>
    `The address of your letters was changed on ${day}: the new one is confirmed, and no more notices come here. If you did not change it, tell whoever keeps the list of staff of your organisation, and change your password.`,
  movedFooter: 'You get this letter because notices of Tandem came to this address before.',
};

export const letterWords = (language: Language): LetterWords => (language === 'en' ? EN : RU);
