import type { Indicator } from './indicator.js';

/** What stands once it is made: twenty programmes of this year and of the next are still twenty (R358). */
const STOCK =
  /(?<!\p{L})(?:программ|документ|раздел|сайт|баз[ауы](?!\p{L})|базы? данных|карт|критери|пакет|локальн|методик|рекомендаци|положени|комплекс|реестр|площадк|сообществ|договор|соглашени|наличи|центр)/iu;
/** What happens in a year and is over with it. */
const FLOW =
  /(?<!\p{L})(?:мероприяти|событи|семинар|вебинар|конференци|конкурс|форум|мониторинг|встреч|мастер-класс|тренинг|курс|консультаци|публикаци|отч[её]т|совещани|участник|десант|консультаци)/iu;

/** Stock or flow, by the words about what is counted; a share is never added up over years. */
export const guessCounts = (unit: Indicator['unit'], words: string): Indicator['counts'] => {
  if (unit !== 'count') return 'stock';
  const flow = words.search(FLOW);
  const stock = words.search(STOCK);
  if (stock === -1) return 'flow';
  return flow === -1 || stock < flow ? 'stock' : 'flow';
};
