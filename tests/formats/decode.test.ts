import { expect, it } from 'vitest';

import { decodeText } from '../../utils/formats/decode';

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
