import { relative } from 'node:path';
import { say } from '../bootstrap/say.mjs';
import type { Settings } from '../config/read-settings.js';

const PASSWORD = 'tandem-demo';

/** Logins are part of the public contract; other programs sign in with them. */
export const DEMONSTRATION_ACCOUNTS: readonly (readonly [login: string, who: string])[] = [
  ['curator', 'куратор наставничества, школа в Кедровом'],
  ['head', 'директор той же школы'],
  ['mentor', 'наставник'],
  ['mentee', 'наставляемый'],
  ['psychologist', 'педагог-психолог'],
  ['council', 'член совета наставников'],
  ['curator2', 'куратор, учреждение областного подчинения'],
  ['head2', 'директор того же учреждения'],
  ['municipal', 'специалист отдела образования Кедрового'],
  ['methodist', 'методист отдела образования Кедрового'],
  ['operator', 'региональный оператор'],
  ['department', 'департамент образования региона'],
  ['tutor', 'тьютор'],
  ['admin', 'администратор системы'],
];

export const accountTable = (): string => {
  const width = Math.max(...DEMONSTRATION_ACCOUNTS.map(([login]) => login.length));
  return DEMONSTRATION_ACCOUNTS.map(([login, who]) => `    ${login.padEnd(width)}  ${who}`).join('\n');
};

/** The last thing that `npm start` says: where to go and who to be. */
export const showReady = (address: string, settings: Settings): void => {
  say(`\n  Тандем работает: ${address}\n`);
  say(`  Учётные записи демонстрации (пароль у всех один: ${PASSWORD}):\n`);
  say(accountTable());
  say(
    `\n  Данные: ${relative(settings.root, settings.dataFolder) || settings.dataFolder} · начать заново: npm start -- --reset · остановить: Ctrl+C\n`,
  );
};
