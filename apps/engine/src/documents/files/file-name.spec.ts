import { describe, expect, it } from '@jest/globals';
import { attachment, safeFileName } from './file-name.js';

describe('safeFileName', () => {
  it.each([
    ['Приказ № 112-о.docx', 'Приказ № 112-о.docx'],
    ['../../etc/passwd', 'passwd.docx'],
    ['C:\\Users\\х\\Приказ.docx', 'Приказ.docx'],
    ['page.html', 'page.html.docx'],
    ['a\u202excod.exe', 'a xcod.exe.docx'],
    ['a\r\nSet-Cookie: x.docx', 'a Set-Cookie x.docx'],
    ['', 'файл.docx'],
    ['...', 'файл.docx'],
    ['con.docx', 'файл.docx'],
    ['ё'.repeat(500), `${'ё'.repeat(120)}.docx`],
  ])('%j', (given, expected) => {
    expect(safeFileName(given, 'docx')).toBe(expected);
  });
});

describe('attachment', () => {
  it('gives an ASCII name and the real one', () => {
    expect(attachment('Приказ «1».docx')).toBe(
      `attachment; filename="______ _1_.docx"; filename*=UTF-8''%D0%9F%D1%80%D0%B8%D0%BA%D0%B0%D0%B7%20%C2%AB1%C2%BB.docx`,
    );
    expect(attachment(`a"b\\c('*).txt`)).toContain(`filename*=UTF-8''a%22b%5Cc%28%27%2A%29.txt`);
  });
});
