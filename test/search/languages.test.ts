/** Questions in other languages, of documents in many: words in other forms, scripts without spaces, what is not there. */
import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { Collection } from "../../src/library/collection.ts";

const documents: Readonly<Record<string, string>> = {
  de: "Die Regierung hat am Dienstag neue Sanktionen gegen drei Reedereien angekündigt.\n\nDie Bauern im Tal rechnen mit der schlechtesten Ernte seit zwanzig Jahren.\n\nDie Brücke stürzte im Jahr 2017 ein, weil ein Seil gerissen war.",
  ru: "Правительство объявило во вторник о новых санкциях против трёх судоходных компаний.\n\nКрестьяне в долине ожидают из-за засухи худшего урожая за двадцать лет.\n\nМост обрушился в 2017 году, потому что лопнул трос.",
  fr: "Le gouvernement a annoncé mardi de nouvelles sanctions contre trois compagnies maritimes.\n\nLes agriculteurs de la vallée s'attendent à la pire récolte depuis vingt ans.\n\nLe pont s'est effondré en 2017 parce qu'un câble avait rompu.",
  fi: "Hallitus ilmoitti tiistaina uusista pakotteista kolmea varustamoa vastaan.\n\nLaakson maanviljelijät odottavat kuivuuden vuoksi huonointa satoa kahteenkymmeneen vuoteen.\n\nSilta romahti vuonna 2017, koska vaijeri katkesi.",
  zh: "政府周二宣布对三家航运公司实施新的制裁。\n\n由于干旱，山谷里的农民预计将迎来二十年来最差的收成。\n\n这座桥于2017年倒塌，因为一根缆绳断裂。",
  ar: "أعلنت الحكومة يوم الثلاثاء عقوبات جديدة على ثلاث شركات شحن.\n\nيتوقع المزارعون في الوادي أسوأ محصول منذ عشرين عاما بسبب الجفاف.\n\nانهار الجسر عام 2017 لأن كابلا انقطع.",
  th: "รัฐบาลประกาศมาตรการคว่ำบาตรใหม่ต่อบริษัทเดินเรือสามแห่งเมื่อวันอังคาร\n\nชาวนาในหุบเขาคาดว่าจะได้ผลผลิตแย่ที่สุดในรอบยี่สิบปีเพราะภัยแล้ง\n\nสะพานพังลงในปี 2017 เพราะสายเคเบิลขาด",
};
const collection = new Collection();
for (const [id, text] of Object.entries(documents)) {
  collection.put({ ...readDocument(id, `${id}.txt`, Buffer.from(text)), id });
}

test.each([
  ["de", 1, "Welche Sanktion wurde gegen Reeder angekündigt?"],
  ["de", 2, "Wie schlecht wird die Ernte der Bauern?"],
  ["de", 3, "Warum ist die Brücke eingestürzt?"],
  ["ru", 1, "Какие санкции объявлены против компаний?"],
  ["ru", 3, "Почему мосты обрушились?"],
  ["fr", 1, "Quelle sanction a été annoncée contre les compagnies ?"],
  ["fr", 3, "Pourquoi le pont s'est-il effondré ?"],
  ["fi", 1, "Mitä pakotteita hallitus ilmoitti?"],
  ["fi", 3, "Miksi silta romahti?"],
  ["zh", 1, "政府宣布了什么制裁？"],
  ["zh", 3, "桥为什么倒塌？"],
  ["ar", 1, "ما العقوبات التي أعلنتها الحكومة؟"],
  ["ar", 3, "متى انهار الجسر؟"],
  ["th", 1, "รัฐบาลประกาศมาตรการอะไร"],
  ["th", 3, "สะพานพังเพราะอะไร"],
])("%s, paragraph %i: %s", (language, paragraph, question) => {
  const { found, hits } = collection.ask(question, { limit: 1 });
  expect(hits[0]?.document).toBe(language);
  expect(hits[0]?.passage).toMatch(new RegExp(`:${paragraph}$`, "u"));
  expect(found).toBe(true);
});

test.each([
  "Wer ist Präsident von Frankreich?",
  "Кто президент Франции?",
  "Qui est le président de la Chine ?",
  "Kuka on Ranskan presidentti?",
  "法国总统是谁？",
  "من هو رئيس فرنسا؟",
  "ใครคือประธานาธิบดีฝรั่งเศส",
  "Why did the bridge collapse?",
])("nothing here answers: %s", (question) => expect(collection.ask(question, { limit: 1 }).found).toBe(false));
