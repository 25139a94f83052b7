/** Where Google has domains: match patterns know no wildcard at the end of a host. @see https://www.google.com/supported_domains */
const COUNTRIES =
  'ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi fm fr ga ge ' +
  'gg gl gm gp gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me mg mk ml mn mu mv mw ne nl no nr nu ' +
  'pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tl tm tn to tt vu ws';
const UNDER_CO = 'ao bw ck cr id il in jp ke kr ls ma mz nz th tz ug uk uz ve vi za zm zw';
const UNDER_COM =
  'af ag ai ar au bd bh bn bo br bz co cu cy do ec eg et fj gh gi gt hk jm kh kw lb lc ly mm mt mx my na nf ng ni np om pa ' +
  'pe pg ph pk pr py qa sa sb sg sl sv tj tr tw ua uy vc vn';

/** `com`, `de`, `co.uk`, `com.hk` and so on. */
export const GOOGLE_DOMAINS: readonly string[] = [
  'com',
  ...COUNTRIES.split(' '),
  ...UNDER_CO.split(' ').map((country) => `co.${country}`),
  ...UNDER_COM.split(' ').map((country) => `com.${country}`),
];
