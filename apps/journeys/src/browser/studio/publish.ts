import type { Locator } from 'playwright-core';
import type { Studio } from './studio.js';

/** The four steps to a published version, over the whole screen. */
export class Publishing {
  readonly dialog: Locator;

  private constructor(private readonly studio: Studio) {
    this.dialog = studio.page.getByRole('dialog');
  }

  static async open(studio: Studio): Promise<Publishing> {
    await studio.hands.openPublish();
    const publishing = new Publishing(studio);
    await publishing.dialog.getByRole('heading', { name: 'Проверка', level: 2 }).waitFor();
    return publishing;
  }

  /** «Прочитано, публикуем так» at each remark. */
  async acceptRemarks(): Promise<void> {
    const ticks = this.dialog.getByRole('checkbox', { name: /^Прочитано, публикуем так/ });
    for (let at = 0; at < (await ticks.count()); at += 1) await this.studio.hands.tick(ticks.nth(at));
  }

  async goOn(to: string): Promise<void> {
    await this.studio.hands.press(this.dialog.getByRole('button', { name: 'Далее', exact: true }));
    await this.dialog.getByRole('heading', { name: to, level: 2 }).waitFor();
  }

  async confirm(version: number, comment: string): Promise<void> {
    const { hands } = this.studio;
    await hands.write(this.dialog.getByRole('textbox', { name: 'Что изменилось и зачем' }), comment);
    await hands.press(this.dialog.getByRole('button', { name: `Опубликовать версию ${version}` }));
    await this.dialog.getByRole('heading', { name: `Опубликована версия ${version}` }).waitFor();
  }

  async close(): Promise<void> {
    await this.studio.hands.press(
      this.dialog.getByRole('button', { name: 'Вернуться к форме', exact: true }),
    );
    await this.dialog.waitFor({ state: 'detached' });
  }
}

/** All of them, where nothing has to be read on the way. */
export const publish = async (studio: Studio, version: number, comment: string): Promise<void> => {
  const publishing = await Publishing.open(studio);
  await publishing.acceptRemarks();
  await publishing.goOn('Что изменилось');
  await publishing.goOn('Кого затронет');
  await publishing.goOn('Подтверждение');
  await publishing.confirm(version, comment);
  await publishing.close();
};
