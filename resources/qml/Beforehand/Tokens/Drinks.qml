pragma Singleton

import QtQuick

// What a drink looks like in its glass. Calm tints: a glass that needs somebody takes the cue's colour instead.
QtObject {
    id: drinks

    readonly property color water: Theme.evening ? "#7898AE" : "#8FB2C9"
    readonly property color red: Theme.evening ? "#B0605C" : "#B9605C"
    readonly property color white: Theme.evening ? "#C9BE82" : "#D2C273"
    readonly property color beer: Theme.evening ? "#C89A48" : "#D5A243"
    readonly property color cola: Theme.evening ? "#8A6A58" : "#7E5B48"
    readonly property color juice: Theme.evening ? "#D08A55" : "#DE9153"
    readonly property color green: Theme.evening ? "#7FA77C" : "#7DAE7A"
    readonly property color milk: Theme.evening ? "#C7BFB2" : "#CBBFAE"

    readonly property color glass: Theme.evening ? "#8793A0" : "#7B8691"
    readonly property color glassDeclined: Theme.evening ? "#4A5561" : "#B6BDC2"

    readonly property list<string> others: ["water", "juice", "green", "milk", "cola"]
    readonly property var known: new Map() // which of the tints, by drink, once found

    // A drink's id says what it is, in the words of most venue files; any other drink gets a tint of its own, always the same.
    function tint(drink: string): color {
        if (!known.has(drink))
            known.set(drink, like(drink));
        return drinks[known.get(drink)];
    }

    function like(drink: string): string {
        const word = drink.toLowerCase();
        if (/red|merlot|shiraz|malbec|rioja|pinot.noir|cabernet/.test(word))
            return "red";
        if (/wine|white|chardonnay|sauvignon|prosecco|champagne|cava|riesling|cider/.test(word))
            return "white";
        if (/beer|ale|lager|pils|ipa|stout|pint|bitter/.test(word))
            return "beer";
        if (/water|still|sparkling|soda|tonic|gin/.test(word))
            return "water";
        if (/cola|coke|coffee|espresso|tea$|port/.test(word))
            return "cola";
        if (/juice|orange|lemonade|spritz|aperol/.test(word))
            return "juice";
        if (/milk|latte|cappuccino|flat.white/.test(word))
            return "milk";
        if (/mint|mojito|lime|green/.test(word))
            return "green";
        let sum = 0;
        for (let i = 0; i < word.length && i < 40; ++i)
            sum += word.charCodeAt(i);
        return others[sum % others.length];
    }
}
