import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json)$/;
/** Below this a packet is not fuller, only later. */
const WORTH_IT = 2_048;
/** The last two steps of Brotli save two parts in a hundred and take ten times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Leaves `.br` and `.gz` beside each built text, so that the engine need not compress it for every newcomer. */
export const compressAhead = (): Plugin => ({
  name: 'tandem:compress-ahead',
  apply: 'build',
  async writeBundle({ dir = 'dist' }, bundle) {
    const texts = Object.keys(bundle).filter((name) => TEXT.test(name));
    await Promise.all(
      texts.map(async (name) => {
        const file = join(dir, name);
        const plain = await readFile(file);
        if (plain.length < WORTH_IT) return;
        await Promise.all([
          promisify(brotliCompress)(plain, BROTLI).then((small) => writeFile(`${file}.br`, small)),
          promisify(gzip)(plain, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
        ]);
      }),
    );
  },
});
