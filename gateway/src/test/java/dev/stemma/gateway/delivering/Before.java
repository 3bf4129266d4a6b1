package dev.stemma.gateway.delivering;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A database in which something happens right before each update of one document. */
final class Before {

    private Before() {}

    static MongoDatabase updates(MongoDatabase database, Runnable something) {
        return proxy(MongoDatabase.class, (method, arguments) -> {
            Object result = invoke(database, method, arguments);
            return result instanceof MongoCollection<?> collection ? updates(collection, something) : result;
        });
    }

    private static MongoCollection<?> updates(MongoCollection<?> collection, Runnable something) {
        return proxy(MongoCollection.class, (method, arguments) -> {
            if (method.getName().equals("updateOne")) {
                something.run();
            }
            return invoke(collection, method, arguments);
        });
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
