import type { Refusal } from '../../shared/library/exchange';
import {
  always,
  encodingIn,
  foundIn,
  jsonReasonIn,
  type Params,
  type ProblemWords,
  said,
} from './library-problem-words';

const FOUND: Params = {
  pdf: 'PDF',
  image: '图片',
  archive: '压缩包',
  program: '程序',
  document: '文档',
  database: '数据库',
  xml: 'XML',
  json: 'JSON',
};
const AS_XLSX = always('用 Excel 打开它，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再导入。');
const FRESH = always('请再取一份完整的文件。');

/** Why a text or file was not taken, in Chinese. */
export const REFUSALS_ZH: Readonly<Record<Refusal['reason'], ProblemWords>> = {
  'too-large': {
    what: (p) => `超过 ${said(p, 'limit')} MB。`,
    remedy: always('删掉不需要的列和工作表，或分成几个文件。'),
  },
  'inflates-too-far': {
    what: (p) => `这个 .xlsx 解压后超过 ${said(p, 'limit')} MB，没有继续读。`,
    remedy: always('把需要的工作表另存为 CSV，再导入。'),
  },
  'too-many-rows': {
    what: (p) => `超过 ${said(p, 'limit')} 行。`,
    remedy: always('分成几个文件，一个一个导入。'),
  },
  'too-many-columns': {
    what: (p) => `第 ${said(p, 'line')} 行超过 ${said(p, 'limit')} 列。`,
    remedy: always('只保留需要的列；如果本来没有这么多列，请检查分隔符和引号。'),
  },
  empty: {
    what: always('里面什么都没有，或者只有一行表头。'),
    remedy: always('请检查选的是不是对的文件，内容有没有保存。'),
  },
  'is-html': {
    what: always('这是一个网页，只是名字像表格。'),
    remedy: AS_XLSX,
  },
  'is-old-xls': { what: always('这是旧的 .xls 格式，读不了。'), remedy: AS_XLSX },
  'is-encrypted': {
    what: always('这个工作簿有打开密码。'),
    remedy: always('用 Excel 打开，在“文件 → 信息 → 保护工作簿”里去掉密码，保存后再导入。'),
  },
  'not-a-table': {
    what: (p) => {
      const found = foundIn(FOUND, p);
      return found === undefined
        ? '这不是表格，也不是资料库文件。'
        : `这是${found}，不是表格，也不是资料库文件。`;
    },
    remedy: always('可以导入 CSV、TSV、.xlsx、资料库文件（.json），或网页端 WO3.getStruct() 打印的内容。'),
  },
  'damaged-zip': { what: always('这个 .xlsx 不完整，或被改动过。'), remedy: FRESH },
  'damaged-sheet': {
    what: (p) => `这个 .xlsx 里的 ${said(p, 'part')} 已损坏。`,
    remedy: always('用 Excel 打开它，让 Excel 修复，另存后再导入。'),
  },
  'not-this-encoding': {
    what: (p) => `第 ${said(p, 'line')} 行不是 ${encodingIn('zh-CN', p)} 编码。`,
    remedy: always('在下面换一种编码；或另存为 UTF-8，再导入。'),
  },
  'encoding-unclear': {
    what: (p) => `像是 ${encodingIn('zh-CN', p)} 编码，但文件自己没有说明。`,
    remedy: always('在下面选定编码；或用记事本另存为 UTF-8，再导入。'),
  },
  'unclosed-quote': {
    what: (p) => `第 ${said(p, 'line')} 行的引号没有配对，后面的行分不开。`,
    remedy: always('分隔符认错了，就在下面换一种；否则补上或删掉那个引号。引号只是内容的话，请改用 .xlsx。'),
  },
  'not-json': {
    what: (p) => `第 ${said(p, 'line')} 行第 ${said(p, 'column')} 列：${jsonReasonIn('zh-CN', p)}。`,
    remedy: always('请整段复制，不要只复制一部分；文件请再取一份。'),
  },
  'duplicate-key': {
    what: (p) => `第 ${said(p, 'line')} 行第 ${said(p, 'column')} 列：键 ${said(p, 'key')} 重复出现。`,
    remedy: always('删掉其中一个再导入。'),
  },
  'not-a-library': {
    what: always(
      '这是 JSON，但既不是资料库文件，也不是 WO3.getStruct() 打印的地图：没有 MAP_ID，也没有 nodes。',
    ),
    remedy: always('资料库文件由“导出为一个文件”得到；地图怎样取得、是什么样子，见导入页下方的说明。'),
  },
  'newer-library': {
    what: (p) => `这份资料库由更新的版本写成（格式 ${said(p, 'version')}）。`,
    remedy: always('请更新本程序，或请对方用同一版本导出。'),
  },
  'bad-library': {
    what: (p) => `资料库文件在 ${said(p, 'at')} 处有误。`,
    remedy: always('请对方重新导出；手工改过的话，请改回来。'),
  },
  'bad-map': {
    what: (p) => `地图的 ${said(p, 'at')} 缺失或有误。`,
    remedy: always(
      '在网页端打开地图，重新运行 WO3.getStruct()，整段复制；怎样取得、是什么样子，见导入页下方的说明。',
    ),
  },
  'reader-died': {
    what: always('读到一半就停了：内存或时间不够。'),
    remedy: always('把需要的列另存为 CSV，再导入。'),
  },
  unreadable: {
    what: (p) => `系统不让读这个文件（${said(p, 'code')}）。`,
    remedy: always('在其他程序中关闭它，确认有读取权限，再试一次。'),
  },
  'not-a-file': {
    what: always('这不是文件，而是文件夹、失效的链接或设备。'),
    remedy: always('请选择文件本身。'),
  },
  cancelled: { what: always('还没读完，就开始读别的了。'), remedy: always('需要的话，再导入一次。') },
};
