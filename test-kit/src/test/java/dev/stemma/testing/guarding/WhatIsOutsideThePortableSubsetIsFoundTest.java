package dev.stemma.testing.guarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsOutsideThePortableSubsetIsFoundTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{mapReduce: 'a'} | mapReduce",
                "{find: 'a', filter: {}, collation: {locale: 'de'}} | collation",
                "{find: 'a', filter: {n: {$elemMatch: {x: 1}}}} | $elemMatch",
                "{find: 'a', filter: {n: {$not: {$gt: 1}}}} | $not",
                "{find: 'a', filter: {$or: [{x: 1}, {$where: 'true'}]}} | $where",
                "{find: 'a', filter: {$text: {$search: 'x'}}} | $text",
                "{find: 'a', filter: {n: /x/}} | regular expression x",
                "{find: 'a', filter: {n: /^x/i}} | regular expression ^x",
                "{find: 'a', filter: {n: {$in: [/^.x/]}}} | regular expression ^.x",
                "{find: 'a', filter: {}, projection: {n: {$slice: 1}}} | projection",
                "{find: 'a', filter: {}, sort: {n: {$meta: 'textScore'}}} | sort",
                "{insert: 'a', documents: [{x: 1}, {x: 2}], ordered: true} | unordered",
                "{update: 'a', updates: [{q: {}, u: [{$set: {x: 1}}]}]} | pipeline",
                "{update: 'a', updates: [{q: {}, u: {$rename: {x: 'y'}}}]} | $rename",
                "{update: 'a', updates: [{q: {}, u: {$set: {'x.$[].y': 1}}}]} | positional",
                "{update: 'a', updates: [{q: {}, u: {$set: {x: 1}}, arrayFilters: []}]} | arrayFilters",
                "{update: 'a', updates: [{q: {}, u: {$push: {x: {$each: [1], $sort: 1}}}}]} | $sort",
                "{update: 'a', updates: [{q: {}, u: {$pull: {x: {y: {$mod: [2, 0]}}}}}]} | $mod",
                "{delete: 'a', deletes: [{q: {x: {$type: 2}}, limit: 1}]} | $type",
                "{findAndModify: 'a', query: {}, update: {$bit: {x: {and: 1}}}} | $bit",
                "{aggregate: 'a', pipeline: [{$sort: {x: 1}}], cursor: {}} | begin with $match",
                "{aggregate: 'a', pipeline: [{$match: {}}, {$lookup: {from: 'b'}}]} | $lookup",
                "{aggregate: 'a', pipeline: [{$match: {}}, {$project: {y: {$toUpper: '$x'}}}]} | $toUpper",
                "{aggregate: 'a', pipeline: [{$match: {}}, {$group: {_id: '$x', y: {$push: '$z'}}}]} | $push",
                "{createIndexes: 'a', indexes: [{key: {x: 'text'}, name: 'x'}]} | text",
                "{createIndexes: 'a', indexes: [{key: {'$**': 1}, name: 'x'}]} | $**",
                "{createIndexes: 'a', indexes: [{key: {x: 1}, name: 'x', hidden: true}]} | hidden",
                "{createIndexes: 'a', indexes: [{key: {x: 1, y: 1}, name: 'x', expireAfterSeconds: 1}]} | one field",
                "{createIndexes: 'a', indexes: [{key: {x: 1}, partialFilterExpression: {y: {$in: [1]}}}]} | $in",
            })
    void andNamed(String command, String named) {
        BsonDocument sent = BsonDocument.parse(command);

        assertThat(PortableSubset.problems(sent.getFirstKey(), sent))
                .singleElement()
                .asString()
                .contains(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'a', filter: {x: {$gte: 1, $lt: 2}, $or: [{y: /^ab/}, {y: null}]}, sort: {x: -1}, limit: 5}",
                "{find: 'a', filter: {x: {y: 1}}, projection: {z: 0}, $db: 'd', lsid: {id: 1}}",
                "{update: 'a', ordered: true, updates: [{q: {_id: 1}, u: {$push: {x: {$each: [{y: 1}]}}}, upsert: true}]}",
                "{update: 'a', updates: [{q: {_id: 1}, u: {x: {y: 1}}}]}",
                "{aggregate: 'a', pipeline: [{$match: {x: 1}}, {$group: {_id: 1, n: {$sum: 1}}}], cursor: {}}",
                "{createIndexes: 'a', indexes: [{key: {x: 1, y: -1}, name: 'x', partialFilterExpression: {x: {$gt: 0}}}]}",
                "{insert: 'a', documents: [{x: 1}, {x: 2}], ordered: false}",
            })
    void andWhatIsWithinIsNot(String command) {
        BsonDocument sent = BsonDocument.parse(command);

        assertThat(PortableSubset.problems(sent.getFirstKey(), sent)).isEmpty();
    }
}
