/** TeX in ASCII alone, for pdflatex without further packages. */

/** What TeX draws over and under letters. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ '\u0300': '`', '\u0301': "'", '\u0302': '^', '\u0303': '~', '\u0304': '=', '\u0306': 'u', '\u0307': '.' },
  ...{
    '\u0308': '"',
    '\u0309': 'h',
    '\u030a': 'r',
    '\u030b': 'H',
    '\u030c': 'v',
    '\u0323': 'd',
    '\u0326': 'textcommabelow',
  },
  ...{ '\u0327': 'c', '\u0328': 'k', '\u0331': 'b' },
};

/** The same over signs of mathematics, as far as there is one. */
const MATH_ACCENTS: Readonly<Record<string, string>> = {
  ...{
    '`': 'grave',
    "'": 'acute',
    '^': 'hat',
    '~': 'tilde',
    '=': 'bar',
    u: 'breve',
    '.': 'dot',
    '"': 'ddot',
    v: 'check',
  },
};

/** Letters and signs by the names of their commands. */
const TEXT: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ı: 'i', ȷ: 'j' },
  ...{ đ: 'dj', Đ: 'DJ', ð: 'dh', Ð: 'DH', þ: 'th', Þ: 'TH', ŋ: 'ng', Ŋ: 'NG', ĳ: 'ij', Ĳ: 'IJ', ẞ: 'SS' },
  ...{ ơ: 'ohorn', Ơ: 'OHORN', ư: 'uhorn', Ư: 'UHORN' },
  ...{ '“': 'textquotedblleft', '”': 'textquotedblright', '‘': 'textquoteleft', '’': 'textquoteright' },
  ...{ '„': 'quotedblbase', '‚': 'quotesinglbase', '«': 'guillemotleft', '»': 'guillemotright' },
  ...{ '‹': 'guilsinglleft', '›': 'guilsinglright', '…': 'ldots' },
  ...{ '§': 'S', '¶': 'P', '†': 'dag' },
  ...{
    '‡': 'ddag',
    '•': 'textbullet',
    '·': 'textperiodcentered',
    '©': 'copyright',
    '®': 'textregistered',
  },
  ...{ '™': 'texttrademark', '°': 'textdegree', '€': 'texteuro', '£': 'pounds', '¥': 'textyen', '¢': 'textcent' },
  ...{ '‰': 'textperthousand', '½': 'textonehalf', '¼': 'textonequarter', '¾': 'textthreequarters' },
  ...{ ª: 'textordfeminine', º: 'textordmasculine', '¬': 'textlnot' },
};

/** Drawn of two or three signs, between braces, so that none beside them is taken for one of them. */
const LIGATURES: Readonly<Record<string, string>> = { '–': '{--}', '—': '{---}', '¡': '{!`}', '¿': '{?`}' };

const GREEK =
  'α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ' +
  'ρ rho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma ' +
  'Υ Upsilon Φ Phi Ψ Psi Ω Omega ';
const SIGNS =
  '× times ÷ div ± pm ∓ mp ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∼ sim ∝ propto ∞ infty ∂ partial ∇ nabla ∑ sum ∏ prod ∫ int √ surd ∈ in ∉ notin ' +
  '⊂ subset ⊆ subseteq ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists ∧ wedge ∨ vee ⊕ oplus ⊗ otimes → rightarrow ← leftarrow ↔ leftrightarrow ' +
  '⇒ Rightarrow ⇔ Leftrightarrow ↦ mapsto ↑ uparrow ↓ downarrow ⋅ cdot ⋯ cdots ℓ ell ℏ hbar ⊥ perp ∥ parallel ⟨ langle ⟩ rangle ≪ ll ≫ gg ' +
  '∘ circ ★ star ';
/** Signs of mathematics, which commands of text do not draw. */
const MATH = pairs(GREEK + SIGNS);

/** Signs in mathematics that are letters of our alphabet, or have no command of their own. */
const LIKE: Readonly<Record<string, string>> = {
  ...{ ο: 'o', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Χ: 'X' },
  ...{
    '\u00a0': ' ',
    '\u2009': ' ',
    '\u202f': ' ',
    '‐': '-',
    '‑': '-',
    '−': '-',
    '′': "'",
    '\u00ad': '',
    '\u200c': '',
    '\u200d': '',
  },
};

const CYRILLIC = pairs(
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ' +
    'і i ї i є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ',
);

/** T1 and T5 have these, the encoding that TeX begins with has not: there they are drawn by what is near. */
const NEAR: Readonly<Record<string, string>> = {
  ...{
    k: '[1]{#1}',
    h: '[1]{#1}',
    dj: '{d}',
    DJ: '{D}',
    dh: '{d}',
    DH: '{D}',
    th: '{th}',
    TH: '{Th}',
    ng: '{n}',
    NG: '{N}',
  },
  ...{ ohorn: '{o}', OHORN: '{O}', uhorn: '{u}', UHORN: '{U}', quotedblbase: '{,,}', quotesinglbase: '{,}' },
  ...{ guillemotleft: '{\\ensuremath{\\ll}}', guillemotright: '{\\ensuremath{\\gg}}' },
  ...{ guilsinglleft: '{\\ensuremath{<}}', guilsinglright: '{\\ensuremath{>}}' },
};

const CLUSTER = /\P{M}\p{M}*/gu;

/** TeX without a sign that is not ASCII: accents and symbols as commands, Cyrillic in Latin letters, `?` for all that TeX alone cannot draw. */
export function toAsciiTex(tex: string): string {
  if (isAscii(tex)) return tex;
  // Composed signs are taken apart; those that the tables know stay whole.
  return tex.replace(CLUSTER, (cluster) => (isAscii(cluster) ? cluster : spelled(cluster)));
}

/** Whether a text is written in other letters than its own, or not at all. */
export function isRespelled(text: string): boolean {
  return !isAscii(text) && [...text.matchAll(CLUSTER)].some(([cluster]) => !isExact(cluster));
}

/** What a file needs that uses commands which TeX does not know by itself: it draws what is near, unless the document loads a font that has them. */
export function preambleFor(tex: string): string {
  const used = Object.keys(NEAR).filter((name) => tex.includes(`{\\${name}}`) || tex.includes(`{\\${name}{`));
  if (used.length === 0) return '';
  const lines = used.map((name) => `\\ProvideTextCommandDefault{\\${name}}${NEAR[name]}`);
  return `@preamble{"${lines.join('\n  ')}"}\n\n`;
}

function spelled(cluster: string): string {
  const whole = cluster.normalize('NFC');
  if (LIGATURES[whole]) return LIGATURES[whole];
  if (TEXT[whole]) return `{\\${TEXT[whole]}}`;
  const [base = '', ...marks] = [...whole.normalize('NFD')];
  const accents = marks.flatMap((mark) => ACCENTS[mark] ?? []);
  if (MATH[base]) return inMath(MATH[base], accents);
  // Over these the other accents would stand above the dot.
  const isDotted = /^[ij]$/.test(base) && /[~=uv]/.test(accents[0] ?? '');
  let letter = isDotted ? `\\${base}` : letterOf(base);
  for (const accent of accents) letter = `\\${accent}{${letter}}`;
  return letter.startsWith('\\') ? `{${letter}}` : letter;
}

/** Braced twice, so that no style changes its case. */
function inMath(name: string, accents: readonly string[]): string {
  let sign = `\\${name}`;
  for (const accent of accents) if (MATH_ACCENTS[accent]) sign = `\\${MATH_ACCENTS[accent]}{${sign}}`;
  return `{{\\ensuremath{${sign}}}}`;
}

function letterOf(base: string): string {
  if (isAscii(base)) return base;
  if (TEXT[base]) return `\\${TEXT[base]}`;
  const like = LIKE[base] ?? latin(base);
  if (like !== undefined) return like;
  const plain = base.normalize('NFKD');
  return isAscii(plain) ? plain : '?';
}

function latin(letter: string): string | undefined {
  if (/[ъьЪЬ]/.test(letter)) return '';
  const small = letter.toLowerCase();
  const found = CYRILLIC[small];
  return found && letter !== small ? found.charAt(0).toUpperCase() + found.slice(1) : found;
}

function isExact(cluster: string): boolean {
  const whole = cluster.normalize('NFC');
  if (isAscii(whole) || TEXT[whole] || LIGATURES[whole]) return true;
  const [base = '', ...marks] = [...whole.normalize('NFD')];
  const accents = marks.map((mark) => ACCENTS[mark] ?? '');
  if (MATH[base]) return accents.every((accent) => accent in MATH_ACCENTS);
  return (isAscii(base) || base in TEXT) && !accents.includes('');
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function pairs(list: string): Readonly<Record<string, string>> {
  const words = list.trim().split(' ');
  return Object.fromEntries(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [])));
}
