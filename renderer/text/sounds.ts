/** The sounds of the characters in the names of commands and screens, as they are said there: 重 in 重做 is chong. */
const SYLLABLES = `
an案 bai败 ban板 bao保 bi闭 biao标表 cao草 cha查 che撤 chong重 chuang窗 ci词 cong从 cun存 da打答 dan单 dao导到 de的 diao调
fan返 fu复服 gang刚 gao稿 ge个格 gen跟 gong工 guan关 guo果 hu互 huan换 hui回 huo或 jia加 jian剪建键件 jiao较 jie接捷结
jin进近 kai开 kong空 kou口 ku库 kuai快 lan览 li历里 lian练连 liang量 liao料 lie列 ling令 liu流 ming命 mu模目 pi批
qi其器起 qian浅 qie切 qing清 qu取 ru入 se色 shang上 she设 shen深 shi史失时示 shou收 shu属 song送 sui随 ta他 ti题 tian添 tiao条 tie贴
tong统 wei为 wen文 wu务 xi习系 xia下 xian显 xiang项 xiao消销 xin新 xing性行 xuan选 yan言 yi一移 yong用 you右 yu与语预
zai在载 ze择 zhai窄 zhao找 zheng正 zhi制执置 zhong中 zhu主 zhuan转 zi资 zui最 zuo做左
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
