/** Languages that can be told from each other by their script, their letters and their commonest words. */
export const languages = [
  'zh',
  'ja',
  'ko',
  'th',
  'hi',
  'he',
  'el',
  'hy',
  'ka',
  'ar',
  'fa',
  'ru',
  'uk',
  'be',
  'bg',
  'sr',
  'kk',
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'tr',
  'vi',
  'id',
] as const;

export type TextLanguage = (typeof languages)[number];

/** Small letters beyond the basic ones of the script; a text with others is hardly in this language. */
export const letters: Readonly<Partial<Record<TextLanguage, string>>> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْـ',
  fa: 'ابتثجحخدذرزسشصضطظعغفقلمنهوءآأؤئپچژگکیـ',
  ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
  uk: 'абвгдежзийклмнопрстуфхцчшщьюяіїєґ',
  be: 'абвгдежзйклмнопрстуфхцчшыьэюяёіў',
  // It has ь before о only, in a word of a thousand.
  bg: 'абвгдежзийклмнопрстуфхцчшщъюя',
  sr: 'абвгдежзиклмнопрстуфхцчшђјљњћџ',
  kk: 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіәғқңөұүһ',
  en: 'éèêïçñöü',
  de: 'äöüß',
  fr: 'àâæçéèêëîïôœùûüÿ',
  es: 'áéíñóúü',
  pt: 'áâãàçéêíóôõúü',
  it: 'àèéìíîòóùú',
  nl: 'áéëïóöü',
  pl: 'ąćęłńóśźż',
  tr: 'çğıöşüâîû',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  id: '',
  zh: 'ü',
};

/** Letters so frequent in a language that a text of some length without any of them is in another. */
export const expected: Readonly<Partial<Record<TextLanguage, string>>> = {
  uk: 'іїєґ',
  be: 'іў',
  sr: 'јљњћђџ',
  kk: 'әғқңөұүһі',
};

/** The commonest words of each, also of chats. A word of several languages speaks for all of them. */
export const commonWords: Readonly<Partial<Record<TextLanguage, string>>> = {
  ru: 'и в не на я что с он как это по но они мы все всё она так его только бы то у же вы за от мне меня ты да нет ещё еще из к о если уже или ни быть был была было для до вот когда даже ну ли есть чтобы без может где там тут здесь кто потом очень надо можно сейчас сегодня завтра спасибо привет пожалуйста тоже просто почему кому чем их нас вас него этот эта эти такой',
  uk: 'і в не на я що з він як це по але вони ми всі вона так його тільки то у ж ви за від мені мене ти та ні ще із до про якщо вже або бути був була було для коли навіть ну чи є щоб без може де там тут хто потім дуже треба можна зараз сьогодні завтра дякую привіт будь ласка теж просто чому їх нас вас цей ця ці такий',
  be: 'і ў не на я што з ён як гэта па але яны мы усе яна так яго толькі бы то у ж вы за ад мне мяне ты ды яшчэ да калі ужо ці быць быў была было для нават ну ёсць каб без можа дзе там тут хто потым вельмі трэба можна зараз сёння заўтра дзякуй прывітанне калі ласка таксама чаму іх нас вас гэты',
  bg: 'и в не на аз че с той как това по но те ние всички тя така го само би то у вие за от ми мен ти да няма още са ще към или бъде беше има ако вече без може къде там тук кой после много трябва сега днес утре благодаря здравейте здрасти моля също просто защо им нас вас този тази тези се е си какво',
  sr: 'и у не на ја што са он како то по али они ми сви она тако га само би ви за од мене ти да нема још из ка о ако већ или бити био била је за до ево кад чак па ли има без може где там овде ко после веома треба сада данас сутра хвала здраво молим такође зашто их нас вас овај ова ове се смо сте сам шта',
  kk: 'және мен бұл бір үшін деп да де ол не бар жоқ емес біз сіз сен олар еді болды керек қалай қайда неге кім қазір бүгін ертең рахмет сәлем өте ғана тағы немесе егер осы сол бойынша туралы дейін кейін',
  ar: 'في من على إلى أن هذا هذه ما لا هو هي مع كان عن كل يا أو ثم بعد قبل لم لن إذا كيف متى أين شكرا السلام عليكم انا انت نحن الى',
  fa: 'در از به که این را با است و برای آن یک خود تا بر هم من تو ما شما او چه چی نه می های سلام خوب ممنون کجا چرا هست نیست',
  zh: 'wo ni ta de shi bu le ma ne ba zai you mei hao shuo dao yao hui neng zhe na ge shen me zen yang women nimen tamen ren dou hen jiu ye hai xiang kan qu lai jin tian ming zuo zuoye laoshi zhidao shenme zenme weishenme keyi xiexie dajia jintian mingtian meiyou bushi zhege nage shei shui duo shao jia wei xin weixin qian mai bang wen ti nin',
  en: 'the of and to in is you that it he was for on are as with his they i at be this have from or had by but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him has look more go see no way could my than been who its now find did get come made may part over new take only know me just dont im hi hello hey please thanks thank good ok okay yes want need why where today tomorrow anyone someone here very really any does got cant going u lol',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich du wir ihr mir mich dir dich was wer wo wann warum ja nein bitte danke hallo kann heute morgen hier jetzt habe bin bist schon mal',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son lui nous comme mais on si leur je tu vous elle ils me te mon ton ma ta mes tes être avoir fait bien tout très aussi quand où pourquoi comment merci bonjour salut oui non demain ici alors ça cest jai suis quoi',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos yo tú tu mi te qué cómo dónde gracias hola bueno hoy mañana aquí ahora eso esto está estoy tengo puedo quiero',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos me você vc obrigado obrigada oi olá bom hoje amanhã aqui agora tudo porque onde quem sim',
  it: 'di e il la che a un in è per una sono non le si con del da come i al lo ma ha mi più gli o anche se ci questo io tu noi voi lui lei cosa quando dove perché chi grazie ciao buongiorno oggi domani qui adesso molto bene tutto fatto sì della delle degli nel alla ho hai',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om dan maar ook als bij nog uit naar heeft hij ze wij je ik jij mijn wat wie waar wanneer waarom ja nee bedankt dank hallo hoi goed vandaag morgen hier nu wel geen kan moet heb ben',
  pl: 'i w nie na się z do to że jest o jak co po ale za od tak czy tylko już ja ty my wy on ona oni ma być był była dla gdy gdzie kto kiedy dlaczego dziękuję dzięki cześć hej proszę dzisiaj jutro tutaj teraz bardzo też może mam jestem mnie ci',
  tr: 've bir bu da de için ile çok ne var yok mı mi ama daha gibi en ben sen biz siz o onlar şey olarak kadar sonra önce değil evet hayır merhaba selam teşekkürler lütfen bugün yarın burada şimdi nasıl neden nerede kim her olan diye bana sana',
  vi: 'và của là có không được cho với các một những này đã trong người tôi bạn anh em chị ơi thì mà như để khi ở đi làm gì sao nào đâu ai vậy rồi cũng rất nhiều nhưng vì từ đến ra vào lên xin chào cảm ơn hôm nay ngày mai bây giờ',
  id: 'yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena ada saya kamu kami kita mereka dia sudah bisa saja lagi atau tapi kalau apa siapa kapan dimana kenapa bagaimana ya nggak gak aja terima kasih halo selamat hari besok sekarang sini sangat banyak lebih oleh sebagai seperti',
};
