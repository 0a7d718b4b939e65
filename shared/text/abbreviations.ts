/** Abbreviations that everybody knows, and those of whoever studies: no initials of Chinese words. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'app ppt pdf doc xls wps vip vpn gps usb cpu gpu ram rom ssd nba cba usa ceo cfo cto hr it ai ios mac pc tv ktv mtv dvd mp ' +
    'sql css html php xml json api sdk url ide git npm http https ftp ssh dns tcp udp www com cn net org www gpa sat act gre ' +
    'phd mba dna rna atm bbc cnn fbi cia nasa who wto apec kfc bmw suv pm am ok sos diy rpg fps moba lol pubg csgo dota wow ' +
    'qq qwq xswl yyds dddd hhh hhhh www zzz mmm xxx bgm cp ps psp xbox pvp pve npc boss buff qaq orz omg btw lgbt ktv kpi ppp ' +
    'gdp cpi ipo etf hpv ct mri icu bmi sci ssci acm ieee cet ielts ' +
    'mv the mm ts js cs ds os ml dl dp db nn cnn rnn lstm llm nlp gpt mp mp3 jpg jpeg png gif txt csv zsh bash shell mysql dfs bfs ' +
    'spss stata matlab latex cpp jvm jdk dll exe cmd ssh ftp lan wlan dhcp kg km cm mm ml mg kb mb gb tb hz kw ph db cd ld td ' +
    'rt dm cg nb gg jj dd bb mm yy st ed ft vs ex max min log sqrt tan cot arctan cos sec lg ln det dx dy dt const ' +
    'cctv tvb ctrl alt esc tab del html hdmi led lcd ssr sci ppt docx xlsx pptx crm erp sap gre gmat toefl tem cpa cfa acca frm lsat'
  ).split(' '),
);
