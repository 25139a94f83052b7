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
  [
    'Windows-1253',
    'cce5ebddf4e720f4f9ed20f0eff4e1ecfeed20eae1e920f4f9ed20e8e1ebe1f3f3feed20f4e7f220c5ebebdce4e1f2',
    'Μελέτη των ποταμών και των θαλασσών της Ελλάδας',
  ],
  ['Windows-1255', 'eee7f7f820f2ec20e4f0e4f8e5fa20e5e4e9eee9ed20f9ec20e4f2e5eced', 'מחקר על הנהרות והימים של העולם'],
  [
    'Windows-1256',
    'cfd1c7d3c920dae420c7e1c3e4e5c7d120e6c7e1c8cdc7d120dded20c7e1dac7e1e3',
    'دراسة عن الأنهار والبحار في العالم',
  ],
  [
    'Windows-1254',
    '49726d616b6c6172fd6e20616bfdfefd20fc7a6572696e6520e7616cfdfe6d612c206465f069fe696d2076652061f061e7',
    'Irmakların akışı üzerine çalışma, değişim ve ağaç',
  ],
  ['Windows-1250', '5a61bff3b3e62067ea9c6cb9206a619ff12c20727a656b692070b3796eb9', 'Zażółć gęślą jaźń, rzeki płyną'],
  ['ISO-8859-2', '5a61bff3b3e62067eab66cb1206a61bcf12c20727a656b692070b3796eb1', 'Zażółć gęślą jaźń, rzeki płyną'],
  ['Windows-1250', '50f8ed6c699a209e6c759d6f75e86bfd206bf9f220fa70ec6c', 'Příliš žluťoučký kůň úpěl'],
  ['ISO-8859-2', '50f8ed6c69b920be6c75bb6f75e86bfd206bf9f220fa70ec6c', 'Příliš žluťoučký kůň úpěl'],
  [
    'Windows-1250',
    'c17276ed7a74fb72f52074fc6bf67266fa72f367e97020e97320666f6c79f36b',
    'Árvíztűrő tükörfúrógép és folyók',
  ],
  [
    'Windows-1252',
    '4a6fe36f2042656e6fee742c204a6f73e9204d75f16f7a2c204af87267656e73656e20e02047656ee876652c2053696df56573',
    'João Benoît, José Muñoz, Jørgensen à Genève, Simões',
  ],
  [
    'Windows-1252',
    'def372205369677572f073736f6e2072e6f0697220756d20e172206f672068f66620ed205265796b6a6176ed6b',
    'Þór Sigurðsson ræðir um ár og höf í Reykjavík',
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
