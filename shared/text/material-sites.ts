/** Where files are kept for others; their names are facts, a list of our own. Everything under them too. */
export const netDisks: ReadonlySet<string> = new Set(
  (
    'pan.baidu.com yun.baidu.com aliyundrive.com alipan.com pan.quark.cn drive.uc.cn fast.uc.cn 123pan.com 123pan.cn 123684.com 123865.com 123912.com cloud.189.cn ' +
    'weiyun.com caiyun.139.com yun.139.com pan.xunlei.com 115.com 115cdn.com anxia.com ctfile.com 089u.com jianguoyun.com wenshushu.cn cowtransfer.com musetransfer.com feijipan.com ' +
    'lanzou.com lanzoui.com lanzoux.com lanzouw.com lanzous.com lanzouy.com lanzouj.com lanzoub.com lanzouf.com lanzoup.com lanzouo.com lanzouh.com lanzouq.com lanzoue.com lanzouc.com lanzoul.com lanzouv.com lanzn.com lanpw.com ilanzou.com ' +
    'drive.google.com mega.nz mega.io mega.co.nz dropbox.com mediafire.com 1drv.ms onedrive.live.com terabox.com teraboxapp.com 1024tera.com 4shared.com pixeldrain.com gofile.io wetransfer.com we.tl sendspace.com ' +
    'disk.yandex.ru disk.yandex.com yadi.sk cloud.mail.ru box.com pcloud.com pcloud.link icedrive.net krakenfiles.com workupload.com uploadhaven.com rapidgator.net nitroflare.com katfile.com send.cm'
  ).split(' '),
);

/** Where courses are given or sold. */
export const coursePlatforms: ReadonlySet<string> = new Set(
  (
    'yuanfudao.com zuoyebang.com zybang.com xueersi.com speiyou.com gaotu.cn gaotu100.com genshuixue.com koolearn.com xdf.cn ke.youdao.com c.youdao.com fenbi.com offcn.com huatu.com zhongye.net wangxiao.cn eoffcn.com kaoyan.com wendu.com ' +
    'study.163.com icourse163.org open.163.com ke.qq.com imooc.com xuetangx.com zhihuishu.com chaoxing.com cnmooc.org ewant.org cctalk.com hujiang.com classin.com 51cto.com jikexueyuan.com geekbang.org mashibing.com itheima.com ' +
    'xiaoe-tech.com xiaoeknow.com xet.tech xet.citv.cn xetlk.com qianliao.net qlchat.com lizhiweike.com weike.fm duanshu.com zaih.com shangxueba.com zhuanlan.ke.com xueba.cn 17zuoye.com 17xueba.com jyeoo.com zxxk.com xuekewang.com zujuan.com 21cnjy.com daofa.com wenku.baidu.com docin.com doc88.com taodocs.com book118.com ' +
    'udemy.com coursera.org edx.org skillshare.com khanacademy.org masterclass.com pluralsight.com udacity.com brilliant.org chegg.com coursehero.com studocu.com quizlet.com futurelearn.com domestika.org teachable.com thinkific.com kajabi.com podia.com gumroad.com preply.com italki.com cambly.com varsitytutors.com wyzant.com vedantu.com byjus.com unacademy.com ' +
    'stepik.org skillbox.ru netology.ru geekbrains.ru foxford.ru umschool.net sotkaonline.ru skyeng.ru maximumtest.ru 99ballov.ru tetrika-school.ru uchi.ru getcourse.ru infourok.ru znanium.com'
  ).split(' '),
);
