/** The sounds of the characters in the names of commands and screens, as they are said there: 重 in 重做 is chong. */
const SYLLABLES = `
an案 bai败 ban板 bao保包 bi比闭 biao标表 bu不步 cao草 cha查插 che撤 chong重 chu除出 chuan串 chuang窗 ci词次 cong从 cun存 da打答 dan单 dang当 dao导到 de的
diao调 fa发 fan返 fu复服符 gang刚 gao稿 ge个格 gen跟 gong工 guan关管 guo果过 hu互 hua划 huan换 hui回 huo或 ji计 jia加 jian剪建键件 jiao较 jie接捷结 jin进近 jing经
kai开 kong空 kou口 ku库 kuai快 lan览 lei类 li历里理 lian练连 liang两量 liao料 lie列 ling令 liu流 mian面 ming命 mu模目 pi批 qi其器起 qian前浅
qie切 qing清 qu取 quan全 ru入 se色 shai筛 shan删 shang上 she设 shen深 shi史失时示 shou收 shu属 song送 sui随 ta他 ti题 tian添填 tiao条 tie贴 tong统同 tu图
wei为 wen文 wu务 xi习系 xia下 xian显现 xiang项 xiao消销 xie些 xin新 xing性行型 xuan选 yan言 yi一移 yong用 you右 yu与语预 yuan原 zai在载 ze择 zhai窄 zhan粘
zhao找 zhe这 zheng正 zhi制执置值 zhong中 zhu主 zhuan转 zi资字 zui最 zuo做左
`;

const SOUNDS: ReadonlyMap<string, string> = new Map(
  [...SYLLABLES.matchAll(/([a-z]+)(\p{Script=Han}+)/gu)].flatMap(([, syllable = '', characters = '']) =>
    [...characters].map((character) => [character, syllable] as const),
  ),
);

/** A Chinese name as it is typed while the input method is off: its first letters, and whole. Signs are left out. */
export function soundsOf(name: string): readonly [initials: string, whole: string] {
  const syllables = [...name].flatMap((character) => soundOf(character) ?? []);
  return [syllables.map((syllable) => syllable.charAt(0)).join(''), syllables.join('')];
}

/** How one character sounds; null for a sign, or a character that stands in no name. */
export function soundOf(character: string): string | null {
  return SOUNDS.get(character) ?? (/[a-z\d]/i.test(character) ? character.toLowerCase() : null);
}
