import { expect, it } from 'vitest';

import { decodeFile, decodeText } from '../../utils/formats/decode';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

it.each<[string, readonly number[], string | undefined]>([
  ['UTF-8', utf8('Łódź 大'), 'Łódź 大'],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...utf8('é')], 'é'],
  ['UTF-16', [0xff, 0xfe, 0xe9, 0, 0x27, 0x59], 'é大'],
  ['UTF-16, the other end first', [0xfe, 0xff, 0, 0xe9], 'é'],
  ['Windows-1252', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
  ['UTF-8 with one broken byte', [...utf8('Łódź'), 0xfc], 'Łódź\ufffd'],
  ['UTF-8 that is cut short', utf8('Łódź').slice(0, -1), 'Łód\ufffd'],
  [
    'the encoding that the file names',
    [...utf8('% Encoding: Cp1251\n'), 0xd0, 0xe5, 0xea, 0xe0],
    '% Encoding: Cp1251\nРека',
  ],
  ['an encoding that nobody knows', [...utf8('% Encoding: Klingon\n'), 0xfc], '% Encoding: Klingon\nü'],
  ['something else', [0x89, 0x50, 0, 1], undefined],
  ['nothing', [], ''],
])('%s', (_, bytes, text) => expect(decodeText(new Uint8Array(bytes))).toBe(text));

/** Bytes of texts that programs wrote, as no encoder is at hand for these encodings. */
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const BIB = '@misc{k, title={';

it.each([
  ['Windows-1252', '4df66c6c657220756e6420526166e9', 'Möller und Rafé'],
  ['Windows-1251', 'd0e5eae020e820ecedeee3ee20e4f0f3e3e8f520eceef0e5e9', 'Река и много других морей'],
  ['KOI8-R', 'f2c5cbc120c920cdcecfc7cf20c4d2d5c7c9c820cdcfd2c5ca', 'Река и много других морей'],
  ['GBK', 'bbf9d3dac9eeb6c8d1a7cfb0b5c4cdbccff1cab6b1f0b7bdb7a8d1d0bebf', '基于深度学习的图像识别方法研究'],
  ['Big5', 'b0f2a9f3b260abd7bec7b2dfaabab9cfb9b3c3d1a74fa4e8aa6bace3a873', '基於深度學習的圖像識別方法研究'],
  [
    'Shift JIS',
    '905b91778a778f4b82c982e682e990ec82cc97ac82ea82cc975c91aa82c982c282a282c4',
    '深層学習による川の流れの予測について',
  ],
  [
    'EUC-JP',
    'bfbcc1d8b3d8bdaca4cba4e8a4ebc0eea4ceceaea4eca4cecdbdc2aca4cba4c4a4a4a4c6',
    '深層学習による川の流れの予測について',
  ],
  ['EUC-KR', 'b0adb0fa20b9d9b4d9c0c720c8e5b8a7bfa120b4ebc7d120bfacb1b8', '강과 바다의 흐름에 대한 연구'],
])('%s is guessed, and said', (name, hex, text) => {
  const plain = [...utf8(BIB), ...bytesOf(hex), ...utf8('}}')];
  expect(decodeFile(new Uint8Array(plain))).toEqual({ text: `${BIB}${text}}}`, guessed: name });
});

it('UTF-16 without a mark is guessed, either end first', () => {
  const wide = [...'title = {Río 大}'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]);
  const swapped = wide.map((_, at) => wide[at ^ 1] ?? 0);
  for (const bytes of [wide, swapped])
    expect(decodeFile(new Uint8Array(bytes))).toEqual({ text: 'title = {Río 大}', guessed: 'UTF-16' });
});

it.each([
  [
    'stray zeros',
    [...utf8('TY  - JOUR\r\nTI  - A title'), 0, ...utf8('\r\nER  - \r\n')],
    'TY  - JOUR\r\nTI  - A title\r\nER  - \r\n',
  ],
  ['many zeros', [...utf8('ab'), 0, 0, 0], undefined],
])('%s', (_, bytes, text) => expect(decodeText(new Uint8Array(bytes))).toBe(text));

it('UTF-8 is not guessed', () => expect(decodeFile(new Uint8Array(utf8('é')))).toEqual({ text: 'é' }));
